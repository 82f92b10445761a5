package org.goodturn.topology.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.goodturn.events.Asking;
import org.goodturn.events.IntroductionStep;
import org.goodturn.events.Nudge;
import org.goodturn.events.NudgeStatus;
import org.goodturn.events.Pace;
import org.goodturn.events.Verdict;
import org.junit.jupiter.api.Test;

/** Pia was told of Sam's need herself, and that was her one word of the week; then Sam and Fay say yes. */
class OwnSuggestionsTest {

    private static final String BRANDING = "marketing/branding";

    private final Village village = village();

    private static Village village() {
        Village village = new Village()
                .settles("sam")
                .settles("fay")
                .settles("pia", BRANDING)
                .befriends("sam", "fay")
                .befriends("fay", "pia")
                .comesToNeed("sam", BRANDING)
                .profile("pia", new Pace(1, 0, 0), BRANDING);
        village.says("sam", suggestionOf("sam", village).getId(), Verdict.ACCEPTED);
        village.says("fay", village.nudgesOf("fay").getFirst().getId(), Verdict.ACCEPTED);
        return village;
    }

    private static Nudge suggestionOf(String person, Village village) {
        return village.nudge(person, nudge -> nudge.getAsking() == Asking.RECIPIENT)
                .orElseThrow();
    }

    private boolean isPiaAsked() {
        return village.nudge("pia", nudge -> nudge.getAsking() == Asking.OTHER_SIDE)
                .isPresent();
    }

    private void piaSaysToHerOwnSuggestion(Verdict verdict) {
        village.says("pia", suggestionOf("pia", village).getId(), verdict);
    }

    @Test
    void whatSheWasToldStaysUntilTheQuestionIsReallyAsked() {
        assertThat(isPiaAsked()).isFalse();
        assertThat(suggestionOf("pia", village).getStatus()).isEqualTo(NudgeStatus.OPEN);

        village.passes(Duration.ofDays(7));

        assertThat(isPiaAsked()).isTrue();
        assertThat(suggestionOf("pia", village).getStatus()).isEqualTo(NudgeStatus.WITHDRAWN);
        assertThat(suggestionOf("pia", village).getReason()).isEqualTo("asked-instead");
    }

    @Test
    void aYesToItIsHerAnswerToTheQuestionThatWaits() {
        piaSaysToHerOwnSuggestion(Verdict.ACCEPTED);

        Nudge fays = village.nudgesOf("fay").getLast();
        for (Nudge nudge : List.of(suggestionOf("sam", village), fays, suggestionOf("pia", village))) {
            assertThat(nudge.getStep()).as(nudge.getRecipient()).isEqualTo(IntroductionStep.AGREED);
            assertThat(nudge.getAgreed()).containsExactlyInAnyOrder("sam", "fay", "pia");
        }
        assertThat(village.nudgesOf("fay")).as("one question about the two").hasSize(1);
        village.passes(Duration.ofDays(8));
        assertThat(isPiaAsked()).as("asked what she has answered").isFalse();
    }

    @Test
    void aNoToItIsHerAnswerToo() {
        piaSaysToHerOwnSuggestion(Verdict.DECLINED);

        village.passes(Duration.ofDays(7));

        assertThat(isPiaAsked()).isFalse();
        assertThat(suggestionOf("sam", village).getStep()).isEqualTo(IntroductionStep.OTHER_SIDE_ASKED);
    }

    @Test
    void whatShePutAsideComesBackAsTheQuestion() {
        piaSaysToHerOwnSuggestion(Verdict.SNOOZED);

        village.passes(Duration.ofDays(7));

        assertThat(isPiaAsked()).isTrue();
        assertThat(suggestionOf("pia", village).getStatus()).isEqualTo(NudgeStatus.WITHDRAWN);
    }
}
