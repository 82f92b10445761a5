package org.goodturn.topology.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import org.goodturn.events.IntentShift;
import org.goodturn.events.Nudge;
import org.goodturn.events.NudgeKind;
import org.goodturn.events.NudgeStatus;
import org.goodturn.events.Pace;
import org.goodturn.events.Verdict;
import org.junit.jupiter.api.Test;

class IntroductionsTest {

    private static final String BRANDING = "marketing/branding";

    /** Sam trusts Fay, Fay trusts Pia, Pia offers branding; Sam and Pia have never met. */
    private final Village village = new Village()
            .settles("sam")
            .settles("fay")
            .settles("pia", BRANDING)
            .befriends("sam", "fay")
            .befriends("fay", "pia");

    @Test
    void somebodyWhoseNeedChangesHearsOfSomebodyWhoOffersItThroughSomebodyBothTrust() {
        village.comesToNeed("sam", BRANDING);

        Nudge nudge = village.nudgesOf("sam").getFirst();
        assertThat(village.published(IntentShift.class)).singleElement().satisfies(shift -> {
            assertThat(shift.getPerson()).isEqualTo("sam");
            assertThat(shift.getRateRatio()).isGreaterThan(2);
        });
        assertThat(nudge.getKind()).isEqualTo(NudgeKind.INTRODUCTION);
        assertThat(nudge.getStatus()).isEqualTo(NudgeStatus.OPEN);
        assertThat(nudge.getWith()).isEqualTo("pia");
        assertThat(nudge.getThrough()).containsExactly("fay");
        assertThat(nudge.getTopic()).isEqualTo(BRANDING);
        assertThat(nudge.getHeadline())
                .isEqualTo("{through.0} could introduce you to {with}, who can help with branding");
    }

    @Test
    void theContributionsOfANudgeAddUpToItsScore() {
        village.comesToNeed("sam", BRANDING);

        Nudge nudge = village.nudgesOf("sam").getFirst();
        double sum = nudge.getExplanation().getBaseline()
                + nudge.getExplanation().getContributions().stream()
                        .mapToDouble(one -> one.getValue())
                        .sum();
        assertThat(sum).isCloseTo(nudge.getExplanation().getLogOdds(), within(1e-9));
        assertThat(nudge.getScore())
                .isCloseTo(1 / (1 + Math.exp(-nudge.getExplanation().getLogOdds())), within(1e-12));
        assertThat(nudge.getExplanation().getCounterfactual()).startsWith("This would not have appeared without");
        assertThat(nudge.getExplanation().getDataUsed())
                .extracting(use -> use.getPurpose())
                .contains("map-trust", "detect-intent", "be-a-bridge", "be-introduced", "receive-nudges");
    }

    @Test
    void whereTheNeedIsSharedTheOneWhoCanHelpHearsOfItToo() {
        village.comesToNeed("sam", BRANDING);

        Nudge nudge = village.nudgesOf("pia").getFirst();
        assertThat(nudge.getWith()).isEqualTo("sam");
        assertThat(nudge.getThrough()).containsExactly("fay");
        assertThat(nudge.getHeadline()).contains("whom you could help with branding");
    }

    @Test
    void whereTheNeedIsNotSharedNobodyButTheSeekerHearsOfIt() {
        village.consents("sam", "MAP_TRUST", "DETECT_INTENT", "RECEIVE_NUDGES");

        village.comesToNeed("sam", BRANDING);

        assertThat(village.nudgesOf("sam")).hasSize(1);
        assertThat(village.nudgesOf("pia")).isEmpty();
        assertThat(village.nudgesOf("fay")).isEmpty();
    }

    @Test
    void aTieThatOffersWhatIsNeededIsAFollowUp() {
        village.settles("fay", BRANDING);

        village.comesToNeed("sam", BRANDING).passes(Duration.ofHours(4));

        assertThat(village.nudge("sam", nudge -> nudge.getKind() == NudgeKind.FOLLOW_UP))
                .hasValueSatisfying(nudge -> {
                    assertThat(nudge.getWith()).isEqualTo("fay");
                    assertThat(nudge.getThrough()).isEmpty();
                });
    }

    @Test
    void severalBridgesToOnePersonAreOneNudgeWithAHigherScore() {
        Village other = new Village()
                .settles("sam")
                .settles("fay")
                .settles("gus")
                .settles("pia", BRANDING)
                .befriends("sam", "fay")
                .befriends("fay", "pia");
        double throughOne =
                other.comesToNeed("sam", BRANDING).nudgesOf("sam").getFirst().getScore();

        village.settles("gus").befriends("sam", "gus").befriends("gus", "pia").comesToNeed("sam", BRANDING);

        List<Nudge> nudges = village.nudgesOf("sam");
        assertThat(nudges).singleElement().satisfies(nudge -> {
            assertThat(nudge.getThrough()).containsExactlyInAnyOrder("fay", "gus");
            assertThat(nudge.getScore()).isGreaterThan(throughOne);
        });
    }

    @Test
    void somebodyWhoMayNotBeIntroducedIsNeverNamed() {
        village.consents("pia", "MAP_TRUST", "DETECT_INTENT", "RECEIVE_NUDGES");

        village.comesToNeed("sam", BRANDING);

        assertThat(village.nudgesOf("sam")).isEmpty();
    }

    @Test
    void somebodyWhoIsNoBridgeIsNeverNamedAsOne() {
        village.consents("fay", "MAP_TRUST", "BE_INTRODUCED", "RECEIVE_NUDGES");

        village.comesToNeed("sam", BRANDING);

        assertThat(village.nudgesOf("sam")).isEmpty();
    }

    @Test
    void withoutConsentToNoticeNothingIsCounted() {
        village.consents("sam", "MAP_TRUST", "RECEIVE_NUDGES");

        village.comesToNeed("sam", BRANDING);

        assertThat(village.nudgesOf("sam")).isEmpty();
        assertThat(village.stores().size("intents")).isZero();
        assertThat(village.tally().of("held-back.no-consent")).isEqualTo(9);
    }

    @Test
    void aNudgeWaitsForTheEndOfQuietHours() {
        village.profile("sam", new Pace(7, 9 * 60, 12 * 60));

        village.comesToNeed("sam", BRANDING);
        assertThat(village.nudgesOf("sam")).isEmpty();

        village.passes(Duration.ofHours(2).plusMinutes(1));
        assertThat(village.nudgesOf("sam")).hasSize(1);
    }

    @Test
    void aNudgeThatNobodyAnswersExpires() {
        village.comesToNeed("sam", BRANDING);

        village.passes(Duration.ofDays(30));

        assertThat(village.nudgesOf("sam").getFirst().getStatus()).isEqualTo(NudgeStatus.EXPIRED);
    }

    @Test
    void aSnoozedNudgeComesBack() {
        village.comesToNeed("sam", BRANDING);
        String id = village.nudgesOf("sam").getFirst().getId();

        village.says("sam", id, Verdict.SNOOZED);
        assertThat(village.nudgesOf("sam").getFirst().getStatus()).isEqualTo(NudgeStatus.SNOOZED);

        village.passes(Duration.ofDays(1).plusMinutes(1));
        Nudge back = village.nudgesOf("sam").getFirst();
        assertThat(back.getStatus()).isEqualTo(NudgeStatus.OPEN);
        assertThat(back.getRevision()).isEqualTo(3);
    }

    @Test
    void aDeclinedNudgeEndsAndASecondWordChangesNothing() {
        village.comesToNeed("sam", BRANDING);
        String id = village.nudgesOf("sam").getFirst().getId();

        village.says("sam", id, Verdict.DECLINED).says("sam", id, Verdict.ACCEPTED);

        Nudge ended = village.nudgesOf("sam").getFirst();
        assertThat(ended.getStatus()).isEqualTo(NudgeStatus.DECLINED);
        assertThat(ended.getRevision()).isEqualTo(2);
        assertThat(village.tally().of("feedback-without-effect")).isEqualTo(1);
    }

    @Test
    void feedbackOnSomebodyElsesNudgeIsRefused() {
        village.comesToNeed("sam", BRANDING);
        String id = village.nudgesOf("sam").getFirst().getId();

        village.says("fay", id, Verdict.ACCEPTED);

        assertThat(village.deadLetterReasons()).containsExactly("unknown-nudge");
        assertThat(village.nudgesOf("sam").getFirst().getStatus()).isEqualTo(NudgeStatus.OPEN);
    }

    @Test
    void theSameRecordsGiveTheSameNudgeToTheLetter() {
        Village twin = new Village()
                .settles("sam")
                .settles("fay")
                .settles("pia", BRANDING)
                .befriends("sam", "fay")
                .befriends("fay", "pia");

        assertThat(twin.comesToNeed("sam", BRANDING).nudgesOf("sam"))
                .isEqualTo(village.comesToNeed("sam", BRANDING).nudgesOf("sam"))
                .isNotEmpty();
    }
}
