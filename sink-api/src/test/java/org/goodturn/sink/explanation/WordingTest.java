package org.goodturn.sink.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.goodturn.events.Nudge;
import org.goodturn.sink.testing.Samples;
import org.junit.jupiter.api.Test;

class WordingTest {

    private static final Nudge INTRODUCTION = Samples.nudge("n", "anna", "bert", "cleo", "dora");
    private static final Nudge FOLLOW_UP = Samples.nudge("n", "anna", "bert");

    private static String said(Nudge nudge, String text, Map<String, String> names) {
        return Wording.of(nudge, person -> Optional.ofNullable(names.get(person)))
                .say(text);
    }

    @Test
    void putsNamesInPlaceOfPlaceholders() {
        assertThat(said(
                        INTRODUCTION,
                        "Ask {through.0} or {through.1} about {with}.",
                        Map.of("bert", "Bert", "cleo", "Cleo", "dora", "Dora")))
                .isEqualTo("Ask Cleo or Dora about Bert.");
    }

    @Test
    void putsNamesIntoTextsAsTheCatalogueOfTheTopologyWritesThem() {
        assertThat(said(
                        INTRODUCTION,
                        "This would not have appeared without {through.1}, who knows you both, and your 6 looks at branding since Tuesday, February 24.",
                        Map.of("dora", "Dora")))
                .isEqualTo(
                        "This would not have appeared without Dora, who knows you both, and your 6 looks at branding since Tuesday, February 24.");
        assertThat(said(INTRODUCTION, "9 exchanges between {through.0} and {with} since January 2025", Map.of()))
                .isEqualTo("9 exchanges between someone you know and someone new to you since January 2025");
    }

    @Test
    void saysSomeoneYouKnowOfWhoToldNoName() {
        assertThat(said(FOLLOW_UP, "Get back to {with}.", Map.of())).isEqualTo("Get back to someone you know.");
        assertThat(said(INTRODUCTION, "{through.0} knows {with}. {with} can help.", Map.of()))
                .isEqualTo("Someone you know knows someone new to you. Someone new to you can help.");
    }

    @Test
    void leavesANameThatLooksLikeAPlaceholderOrAPatternAsItIs() {
        assertThat(said(INTRODUCTION, "{with} and {through.0}", Map.of("bert", "{through.0}", "cleo", "$1\\")))
                .isEqualTo("{through.0} and $1\\");
    }

    @Test
    void leavesOtherBracesAndNamesNobodyForABridgeThatIsNotThere() {
        assertThat(said(FOLLOW_UP, "{topic} of {through.7}", Map.of())).isEqualTo("{topic} of someone you know");
    }

    @Test
    void aBridgeKnowsBothWhomItWouldIntroduce() {
        Nudge asked = Samples.toBridge("n", "cleo", "anna", "bert");

        assertThat(said(asked, "{with} would like to meet {meets}.", Map.of("anna", "Anna", "bert", "Bert")))
                .isEqualTo("Anna would like to meet Bert.");
        assertThat(said(asked, "{with} would like to meet {meets}.", Map.of()))
                .isEqualTo("Someone you know would like to meet someone you know.");
    }
}
