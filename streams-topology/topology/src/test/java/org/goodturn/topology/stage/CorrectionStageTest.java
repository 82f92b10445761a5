package org.goodturn.topology.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.goodturn.events.Feedback;
import org.goodturn.events.InteractionKind;
import org.goodturn.events.Nudge;
import org.goodturn.events.NudgeKind;
import org.goodturn.events.NudgeStatus;
import org.goodturn.events.Tie;
import org.goodturn.events.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What it changes to say that a person, or a tie, is wrong. */
class CorrectionStageTest {

    private static final String BRANDING = "marketing/branding";

    private final Village village = new Village()
            .settles("sam")
            .settles("fay")
            .settles("pia", BRANDING)
            .befriends("sam", "fay")
            .befriends("fay", "pia");

    @Test
    void aWrongTieIsSetAsideAndWeighsNothingOnThatSideAlone() {
        Tie back = village.tie("fay", "sam").orElseThrow();
        Tie before = village.tie("sam", "fay").orElseThrow();

        village.says(about("sam", "fay", Verdict.WRONG));

        Tie aside = village.tie("sam", "fay").orElseThrow();
        assertThat(aside.getSetAsideAt()).isEqualTo(village.now());
        assertThat(aside.getUncertainty()).isEqualTo(1);
        assertThat(aside.getInteractions()).isEqualTo(before.getInteractions());
        assertThat(aside.getEvidence())
                .isNotEmpty()
                .allMatch(one -> one.getPositiveMicros() == 0 && one.getNegativeMicros() == 0);
        assertThat(village.tie("fay", "sam")).as("the other side is not told").hasValue(back);
    }

    @Test
    void whoIsSetAsideIsNotAskedAndNamesNobody() {
        village.says(about("sam", "fay", Verdict.WRONG));

        village.comesToNeed("sam", BRANDING);

        assertThat(village.nudgesOf("sam")).isEmpty();
    }

    @Test
    void whatWasSuggestedBecauseOfItIsTakenBack() {
        village.comesToNeed("sam", BRANDING);
        assertThat(village.nudgesOf("sam")).hasSize(1);

        village.says(about("sam", "fay", Verdict.WRONG));

        assertThat(village.nudgesOf("sam").getFirst().getStatus()).isEqualTo(NudgeStatus.WITHDRAWN);
        assertThat(village.nudgesOf("sam").getFirst().getReason()).isEqualTo("tie-set-aside");
    }

    @Test
    void whatComesInFurtherDoesNotBringItBackButTheWordDoes() {
        Tie before = village.tie("sam", "fay").orElseThrow();
        village.says(about("sam", "fay", Verdict.WRONG));

        village.together("fay", "sam", InteractionKind.DEAL, village.now().minus(Duration.ofDays(1)));
        assertThat(village.tie("sam", "fay").orElseThrow().getUncertainty()).isEqualTo(1);

        village.says(about("sam", "fay", Verdict.RIGHT));

        Tie after = village.tie("sam", "fay").orElseThrow();
        assertThat(after.getSetAsideAt()).isNull();
        assertThat(after.getInteractions()).isEqualTo(before.getInteractions() + 1);
        assertThat(after.getBelief()).isGreaterThan(before.getBelief());
    }

    @Test
    void aWithdrawalForgetsWhatIsSetAsideToo() {
        village.says(about("sam", "fay", Verdict.WRONG));

        village.consents("sam", "RECEIVE_NUDGES");

        assertThat(village.tie("sam", "fay")).isEmpty();
        assertThat(village.tracesOf("sam")).doesNotContainKey("ties");
    }

    @Test
    void theWrongPersonIsLeftAloneAndTheBridgeIsNotBlamed() {
        Nudge nudge = village.comesToNeed("sam", BRANDING).nudgesOf("sam").getFirst();
        Tie before = village.tie("sam", "fay").orElseThrow();

        village.says(village.feedback("sam", nudge.getId())
                .setVerdict(Verdict.WRONG)
                .setReason("wrong-person")
                .build());

        assertThat(village.nudgesOf("sam").getFirst().getStatus()).isEqualTo(NudgeStatus.WRONG);
        assertThat(village.nudgesOf("sam").getFirst().getReason()).isEqualTo("wrong-person");
        assertThat(village.tie("sam", "fay")).hasValue(before);
    }

    @ParameterizedTest
    @CsvSource({"wrong-person, 0", "wrong-tie, 0", "not-needed, 1", ", 1"})
    void whatIsWrongAboutTheDataTeachesNothingAndAJudgementDoes(String reason, long lessons) {
        Nudge nudge = village.comesToNeed("sam", BRANDING).nudgesOf("sam").getFirst();

        village.says(village.feedback("sam", nudge.getId())
                .setVerdict(Verdict.WRONG)
                .setReason(reason)
                .build());

        assertThat(village.nudgesOf("sam").getFirst().getStatus()).isEqualTo(NudgeStatus.WRONG);
        assertThat(village.tally().of("lessons")).isEqualTo(lessons);
    }

    @Test
    void aFollowUpOnAWrongTieSetsItAside() {
        village.settles("fay", BRANDING).comesToNeed("sam", BRANDING).passesHourly(24);
        Nudge nudge = village.nudge("sam", one -> one.getKind() == NudgeKind.FOLLOW_UP)
                .orElseThrow();

        village.says(village.feedback("sam", nudge.getId())
                .setVerdict(Verdict.WRONG)
                .setReason("wrong-tie")
                .build());

        assertThat(village.tie("sam", "fay").orElseThrow().getSetAsideAt()).isEqualTo(village.now());
        assertThat(village.nudge("sam", one -> one.getId().equals(nudge.getId()))
                        .orElseThrow()
                        .getStatus())
                .isEqualTo(NudgeStatus.WRONG);
    }

    @Test
    void aWordAboutNoTieOrOfAnotherKindIsADeadLetter() {
        village.says(about("sam", "nobody", Verdict.WRONG))
                .says(about("sam", "no|person", Verdict.WRONG))
                .says(about("sam", "fay", Verdict.SNOOZED));

        assertThat(village.deadLetterReasons()).isEqualTo(List.of("unknown-tie", "unknown-tie", "unknown-verdict"));
    }

    private Feedback about(String person, String other, Verdict verdict) {
        return village.feedback(person, "").setVerdict(verdict).setAbout(other).build();
    }
}
