package org.goodturn.sink.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.goodturn.events.Nudge;
import org.goodturn.events.NudgeStatus;
import org.goodturn.sink.testing.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WhoWillKnowTest {

    private static final Map<String, String> NAMES =
            Map.of("anna", "Anna", "bert", "Bert", "cleo", "Cleo", "dora", "Dora");

    private static String told(Nudge nudge) {
        return NudgeJson.of(nudge, person -> Optional.ofNullable(NAMES.get(person)))
                .whoWillKnow();
    }

    @Test
    void theRecipientInNeedReadsWhoIsAskedAndWhatTheySee() {
        assertThat(told(Samples.nudge("n", "anna", "cleo", "bert")))
                .isEqualTo(
                        "If you accept, Bert is asked to introduce you to Cleo, and sees that it is you who asks, and that you look for"
                                + " help with branding. Cleo learns the same only once somebody said yes to introducing you."
                                + " If you do not, nobody learns of it.");
    }

    @Test
    void theRecipientWhoCanHelpReadsThatTheirOfferIsTold() {
        Nudge offers = Nudge.newBuilder(Samples.nudge("n", "anna", "cleo", "bert"))
                .setOffering(true)
                .build();

        assertThat(told(offers)).contains("that you could help with branding").doesNotContain("look for");
    }

    @Test
    void whereThereAreTwoBridgesTheSecondMayComeToKnowToo() {
        assertThat(told(Samples.nudge("n", "anna", "cleo", "bert", "dora")))
                .contains("If you accept, Bert is asked")
                .contains("Should they stay silent for long, Dora is asked the same.");
    }

    @Test
    void theBridgeReadsThatTheOtherSideIsAskedAndSeesBoth() {
        assertThat(told(Samples.toBridge("n", "bert", "anna", "cleo")))
                .isEqualTo(
                        "If you accept, Cleo is asked next, and sees that Anna asks and that you would introduce them. Anna sees that"
                                + " you said yes. If you do not, nobody learns of it.");
    }

    @Test
    void theOtherSideReadsThatAllThreeSeeThatAllAgreed() {
        assertThat(told(Samples.toOtherSide("n", "cleo", "anna", "bert")))
                .isEqualTo(
                        "If you accept, Anna, Bert and you each see that all three of you said yes. If you do not, nobody learns of it.");
    }

    @Test
    void aYesToAFollowUpIsToldToNobody() {
        assertThat(told(Samples.nudge("n", "anna", "bert")))
                .startsWith("If you accept, nobody is told, Bert neither")
                .contains("get back to them");
    }

    @Test
    void whoToldNoNameIsNotNamed() {
        assertThat(NudgeJson.of(Samples.nudge("n", "anna", "cleo", "bert"), person -> Optional.empty())
                        .whoWillKnow())
                .contains("someone you know is asked to introduce you to someone new to you")
                .doesNotContain("{", "bert", "cleo");
    }

    @ParameterizedTest
    @EnumSource(NudgeStatus.class)
    void itIsSaidAsLongAsAYesCanBe(NudgeStatus status) {
        boolean mayAccept =
                status == NudgeStatus.OPEN || status == NudgeStatus.ACKNOWLEDGED || status == NudgeStatus.SNOOZED;

        String text = told(Samples.revised(Samples.nudge("n", "anna", "cleo", "bert"), 2, status, null));

        assertThat(text != null).isEqualTo(mayAccept);
    }
}
