package org.goodturn.topology.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.goodturn.events.InteractionKind;
import org.goodturn.events.Nudge;
import org.goodturn.events.NudgeKind;
import org.goodturn.events.Outcome;
import org.goodturn.events.Verdict;
import org.junit.jupiter.api.Test;

/** Ties that went quiet and matter again, candidates both ways, and what a bridge can be asked for. */
class FollowUpsTest {

    private static final String BRANDING = "marketing/branding";
    private static final Duration LONG = Duration.ofDays(150);

    @Test
    void aCloseTieThatWentQuietAndOffersWhatIsNeededMattersAgainToBoth() {
        Village village = new Village().settles("sam").settles("fay", BRANDING).befriends("sam", "fay");

        village.passes(LONG).comesToNeed("sam", BRANDING);

        assertThat(village.nudgesOf("sam")).singleElement().satisfies(nudge -> {
            assertThat(nudge.getKind()).isEqualTo(NudgeKind.FOLLOW_UP);
            assertThat(nudge.getWith()).isEqualTo("fay");
            assertThat(factors(nudge)).contains("quiet-time", "own-trust");
            assertThat(nudge.getHeadline()).isEqualTo("A good time to get back to {with}, who knows about branding");
        });
        assertThat(village.nudgesOf("fay")).singleElement().satisfies(nudge -> {
            assertThat(nudge.getKind()).isEqualTo(NudgeKind.FOLLOW_UP);
            assertThat(nudge.getWith()).isEqualTo("sam");
            assertThat(nudge.getHeadline()).contains("you could help with branding");
        });
    }

    @Test
    void whoeverHelpsHearsNothingWhereTheNeedIsNotShared() {
        Village village = new Village().settles("sam").settles("fay", BRANDING).befriends("sam", "fay");
        village.consents("sam", "MAP_TRUST", "DETECT_INTENT", "RECEIVE_NUDGES");

        village.passes(LONG).comesToNeed("sam", BRANDING);

        assertThat(village.nudgesOf("sam")).hasSize(1);
        assertThat(village.nudgesOf("fay")).isEmpty();
    }

    @Test
    void aTieThatWasNeverCloseIsNotAskedOnceItIsQuiet() {
        Village village = new Village().settles("sam").settles("fay", BRANDING);
        village.together("sam", "fay", InteractionKind.MAIL, village.now());

        village.passes(LONG).comesToNeed("sam", BRANDING);

        assertThat(village.nudgesOf("sam")).isEmpty();
        assertThat(village.nudgesOf("fay")).isEmpty();
    }

    @Test
    void aTieThatEndedBadlyIsLeftInPeace() {
        Village village = new Village().settles("sam").settles("fay", BRANDING).befriends("sam", "fay");
        for (int deal = 0; deal < 4; deal++) {
            village.interaction(village.builder("sam", "fay", InteractionKind.DEAL, village.now())
                    .setOutcome(Outcome.BAD)
                    .build());
        }

        village.passes(LONG).comesToNeed("sam", BRANDING);

        assertThat(village.nudgesOf("sam")).isEmpty();
    }

    @Test
    void aQuietTieThatOffersSomethingElseIsNoBridge() {
        Village village = new Village()
                .settles("sam")
                .settles("fay")
                .settles("pia", BRANDING)
                .befriends("sam", "fay")
                .passes(LONG)
                .befriends("fay", "pia");

        village.comesToNeed("sam", BRANDING);

        assertThat(village.nudgesOf("sam")).isEmpty();
    }

    @Test
    void theOneWhoCanHelpHearsOnceOfAllBridges() {
        Village village = new Village()
                .settles("sam")
                .settles("fay")
                .settles("gus")
                .settles("pia", BRANDING)
                .befriends("sam", "fay")
                .befriends("sam", "gus")
                .befriends("fay", "pia")
                .befriends("gus", "pia");

        village.comesToNeed("sam", BRANDING);

        assertThat(village.nudgesOf("pia")).singleElement().satisfies(nudge -> {
            assertThat(nudge.getWith()).isEqualTo("sam");
            assertThat(nudge.getThrough()).containsExactlyInAnyOrder("fay", "gus");
        });
    }

    @Test
    void anOfferOfTheGeneralServesASpecialNeedAndScoresLess() {
        double exact = scoreOf(BRANDING, BRANDING);
        double general = scoreOf("marketing", BRANDING);

        assertThat(general).isPositive().isLessThan(exact);
        assertThat(scoreOf("marketing/print", BRANDING)).isZero();
    }

    @Test
    void aBridgeLendsNothingToSomebodyItDistrusts() {
        Village village = new Village()
                .settles("sam")
                .settles("fay")
                .settles("pia", BRANDING)
                .befriends("sam", "fay")
                .befriends("fay", "pia");
        // Sam came to Fay with much that went well; what Fay began with Sam went badly, which weighs double for her.
        for (int deal = 0; deal < 20; deal++) {
            village.together("sam", "fay", InteractionKind.DEAL, village.now());
        }
        // A week holds only so much, so it went on for weeks.
        for (int deal = 0; deal < 12; deal++) {
            Instant at = village.now().minus(Duration.ofDays(7L * (deal % 4)));
            village.interaction(village.builder("fay", "sam", InteractionKind.DEAL, at)
                    .setOutcome(Outcome.BAD)
                    .build());
        }

        village.comesToNeed("sam", BRANDING);

        assertThat(village.tally().of("asks-refused-seeker-distrusted-by-bridge"))
                .isEqualTo(1);
        assertThat(village.nudgesOf("sam")).isEmpty();
    }

    @Test
    void aBridgeNamesNoMoreInAWeekThanItsGoodwillAllows() {
        Village village = new Village().settles("fay");
        for (int helper = 0; helper < 7; helper++) {
            village.settles("helper" + helper, BRANDING).befriends("fay", "helper" + helper);
        }
        for (int seeker = 0; seeker < 7; seeker++) {
            String name = "seeker" + seeker;
            village.settles(name).consents(name, "MAP_TRUST", "DETECT_INTENT", "RECEIVE_NUDGES");
            village.befriends(name, "fay").comesToNeed(name, BRANDING);
        }

        assertThat(village.stores().size("nudges")).isEqualTo(40);
        assertThat(village.tally().of("asks-refused-bridge-has-done-enough")).isEqualTo(1);
    }

    @Test
    void whatEndedMakesRoomForWhatIsNew() {
        StageLimits standard = StageLimits.standard();
        Village village = new Village(new StageLimits(
                        standard.tiesAskedPerShift(),
                        standard.candidatesPerBridge(),
                        standard.pathsPerNudge(),
                        standard.peoplePerGroup(),
                        standard.interactionsPerHour(),
                        standard.bucketsPerTie(),
                        standard.mentionsPerPerson(),
                        1,
                        standard.tiesPerStep(),
                        standard.shiftAge()))
                .settles("sam")
                .settles("fay", BRANDING)
                .settles("gus", "finance/tax")
                .befriends("sam", "fay")
                .befriends("sam", "gus")
                .comesToNeed("sam", BRANDING);
        village.says("sam", village.nudgesOf("sam").getFirst().getId(), Verdict.DECLINED);

        village.comesToNeed("sam", "finance/tax");

        assertThat(village.nudgesOf("sam")).extracting(Nudge::getWith).containsExactly("fay", "gus");
    }

    private static double scoreOf(String offer, String need) {
        return new Village()
                        .settles("sam")
                        .settles("fay")
                        .settles("pia", offer)
                        .befriends("sam", "fay")
                        .befriends("fay", "pia")
                        .comesToNeed("sam", need)
                        .nudgesOf("sam")
                        .stream()
                        .mapToDouble(Nudge::getScore)
                        .findFirst()
                        .orElse(0);
    }

    private static List<String> factors(Nudge nudge) {
        return nudge.getExplanation().getContributions().stream()
                .map(one -> one.getFactor())
                .toList();
    }
}
