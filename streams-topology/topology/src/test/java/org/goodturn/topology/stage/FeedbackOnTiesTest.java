package org.goodturn.topology.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.goodturn.events.IntentShift;
import org.goodturn.events.InteractionKind;
import org.goodturn.events.Nudge;
import org.goodturn.events.NudgeKind;
import org.goodturn.events.NudgeOutcome;
import org.goodturn.events.Tie;
import org.goodturn.events.Verdict;
import org.junit.jupiter.api.Test;

/** What feedback changes in the ties that a suggestion rested on. */
class FeedbackOnTiesTest {

    private static final String BRANDING = "marketing/branding";

    private final Village village = new Village()
            .settles("sam")
            .settles("fay")
            .settles("pia", BRANDING)
            .befriends("sam", "fay")
            .befriends("fay", "pia");

    @Test
    void aWrongIntroductionLowersTheTrustInItsBridgeOnTheRecipientsSideAlone() {
        Nudge nudge = village.comesToNeed("sam", BRANDING).nudgesOf("sam").getFirst();
        Tie before = village.tie("sam", "fay").orElseThrow();
        Tie backBefore = village.tie("fay", "sam").orElseThrow();

        village.says("sam", nudge.getId(), Verdict.WRONG);

        Tie after = village.tie("sam", "fay").orElseThrow();
        assertThat(after.getTrust()).isLessThan(before.getTrust());
        assertThat(after.getInteractions()).isEqualTo(before.getInteractions());
        assertThat(after.getEvidence()).anyMatch(one -> one.getSource().equals("feedback"));
        assertThat(village.tie("fay", "sam")).hasValue(backBefore);
        assertThat(village.tie("sam", "pia")).as("nobody becomes known by it").isEmpty();
    }

    @Test
    void anAcceptedFollowUpIsAnActOfTrustAndRaisesNoShift() {
        village.settles("fay", BRANDING).comesToNeed("sam", BRANDING).passesHourly(24);
        Nudge nudge = village.nudge("sam", one -> one.getKind() == NudgeKind.FOLLOW_UP)
                .orElseThrow();
        Tie before = village.tie("sam", "fay").orElseThrow();
        int shifts = village.published(IntentShift.class).size();

        village.says("sam", nudge.getId(), Verdict.ACCEPTED);

        assertThat(village.tie("sam", "fay").orElseThrow().getTrust()).isGreaterThan(before.getTrust());
        assertThat(village.published(IntentShift.class)).hasSize(shifts);
    }

    @Test
    void howItEndedWeighsOnTheBridgeToo() {
        Nudge nudge = village.comesToNeed("sam", BRANDING).nudgesOf("sam").getFirst();
        village.says("sam", nudge.getId(), Verdict.ACCEPTED);
        Tie before = village.tie("sam", "fay").orElseThrow();

        village.says(village.feedback("sam", nudge.getId())
                .setOutcome(NudgeOutcome.BAD)
                .build());

        assertThat(village.tie("sam", "fay").orElseThrow().getTrust()).isLessThan(before.getTrust());
        assertThat(village.tie("fay", "sam").orElseThrow().getInteractions()).isEqualTo(before.getInteractions());
    }

    @Test
    void withoutConsentToKeepTrustFromFeedbackTheTieStaysAsItIs() {
        Nudge nudge = village.comesToNeed("sam", BRANDING).nudgesOf("sam").getFirst();
        village.consents(
                "sam",
                java.util.List.of(
                        grant("MAP_TRUST", "mail"), grant("DETECT_INTENT", "*"), grant("RECEIVE_NUDGES", "*")));
        Tie before = village.tie("sam", "fay").orElseThrow();

        village.says("sam", nudge.getId(), Verdict.DECLINED);

        assertThat(village.tie("sam", "fay")).hasValue(before);
    }

    @Test
    void somebodyWhoOnlyEverWritesToSomebodyIsNeitherAskedNorNamed() {
        Village other = new Village()
                .settles("sam")
                .settles("fay")
                .settles("pia", BRANDING)
                .befriends("sam", "fay");
        for (int mail = 1; mail <= 40; mail++) {
            other.together("pia", "fay", InteractionKind.MAIL, other.now().minus(Duration.ofDays(mail)));
        }

        other.comesToNeed("sam", BRANDING);

        assertThat(other.nudgesOf("sam")).isEmpty();
    }

    private static org.goodturn.events.Grant grant(String purpose, String source) {
        return new org.goodturn.events.Grant(
                org.goodturn.events.Purpose.valueOf(purpose), source, null, null, "receipt-sam-" + purpose);
    }
}
