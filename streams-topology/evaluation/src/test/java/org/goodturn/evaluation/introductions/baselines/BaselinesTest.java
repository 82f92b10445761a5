package org.goodturn.evaluation.introductions.baselines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.function.IntFunction;
import org.assertj.core.data.Offset;
import org.goodturn.evaluation.introductions.Interaction;
import org.goodturn.evaluation.introductions.IntroductionScorer;
import org.junit.jupiter.api.Test;

/**
 * Each baseline by hand on one small graph:
 *
 * <pre>
 *   ann ── ben ── cid     ann ─ ben: two messages, 30 days ago     ben ─ cid: four, now
 *   ann ── dan ── cid     ann ─ dan: one message, now              dan ─ cid: one, 30 days ago
 *          dan ── eve     dan ─ eve: one message, 14 days ago
 * </pre>
 */
class BaselinesTest {
    private static final int ANN = 0;
    private static final int BEN = 1;
    private static final int CID = 2;
    private static final int DAN = 3;
    private static final int EVE = 4;
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final Offset<Double> EXACT = within(1e-12);

    @Test
    void randomKnowsNothing() {
        IntroductionScorer scorer = fed(people -> new RandomOrder());

        assertThat(scorer.score(ANN, CID)).isEqualTo(scorer.score(ANN, EVE));
    }

    @Test
    void commonNeighboursCountsWhomBothKnow() {
        IntroductionScorer scorer = fed(CommonNeighbours::new);

        assertThat(scorer.score(ANN, CID)).isEqualTo(2);
        assertThat(scorer.score(ANN, EVE)).isEqualTo(1);
        assertThat(scorer.score(CID, EVE)).isEqualTo(1);
        assertThat(scorer.score(BEN, EVE)).isZero();
    }

    @Test
    void adamicAdarCountsThoseMoreWhoKnowFew() {
        IntroductionScorer scorer = fed(AdamicAdar::new);

        // Ben knows two, Dan three.
        assertThat(scorer.score(ANN, CID)).isCloseTo(1 / Math.log(2) + 1 / Math.log(3), EXACT);
        assertThat(scorer.score(ANN, EVE)).isCloseTo(1 / Math.log(3), EXACT);
    }

    @Test
    void jaccardIsTheShareOfThoseKnownToEither() {
        IntroductionScorer scorer = fed(Jaccard::new);

        assertThat(scorer.score(ANN, CID)).isCloseTo(2.0 / 2, EXACT);
        assertThat(scorer.score(ANN, EVE)).isCloseTo(1.0 / 2, EXACT);
        assertThat(scorer.score(BEN, DAN)).isCloseTo(2.0 / 3, EXACT);
    }

    @Test
    void preferentialAttachmentMultipliesHowManyEachKnows() {
        IntroductionScorer scorer = fed(PreferentialAttachment::new);

        assertThat(scorer.score(ANN, CID)).isEqualTo(2 * 2);
        assertThat(scorer.score(BEN, DAN)).isEqualTo(2 * 3);
    }

    @Test
    void recentActivityCountsTheCandidatesEventsOnEitherSideHalvedEveryWeek() {
        IntroductionScorer scorer = fed(RecentActivity::new);

        assertThat(scorer.score(ANN, EVE)).isCloseTo(0.25, EXACT);
        assertThat(scorer.score(ANN, CID)).isCloseTo(4 + Math.pow(2, -30.0 / 7), EXACT);
        assertThat(scorer.score(ANN, CID)).isEqualTo(scorer.score(EVE, CID));
    }

    @Test
    void aDecayedPathIsAsStrongAsItsWeakerTieAndPathsAdd() {
        IntroductionScorer scorer = fed(DecayedPath::new);

        // Through Ben min(2 · ½, 4) = 1, through Dan min(1, 1 · ½) = ½.
        assertThat(scorer.score(ANN, CID)).isCloseTo(1.5, EXACT);
        assertThat(scorer.score(ANN, EVE)).isCloseTo(Math.pow(2, -14.0 / 30), EXACT);
    }

    @Test
    void pathTimesActivityMultipliesBoth() {
        IntroductionScorer scorer = fed(PathTimesActivity::new);

        assertThat(scorer.score(ANN, EVE)).isCloseTo(Math.pow(2, -14.0 / 30) * Math.log(1.25), EXACT);
    }

    @Test
    void whatHappensLaterChangesScoresFromTheNextCutOffOn() {
        for (IntFunction<IntroductionScorer> baseline : Baselines.all()) {
            IntroductionScorer scorer = fed(baseline);
            if (scorer instanceof RandomOrder) {
                continue;
            }
            double before = scorer.score(ANN, EVE);

            scorer.observe(new Interaction(EVE, BEN, NOW, 1));
            scorer.advanceTo(NOW.plus(Duration.ofDays(1)));

            assertThat(scorer.score(ANN, EVE)).as(scorer.name()).isNotEqualTo(before);
        }
    }

    private static IntroductionScorer fed(IntFunction<IntroductionScorer> baseline) {
        IntroductionScorer scorer = baseline.apply(5);
        tell(scorer, 2, ANN, BEN, 30);
        tell(scorer, 1, CID, DAN, 30);
        tell(scorer, 1, DAN, EVE, 14);
        tell(scorer, 4, CID, BEN, 0);
        tell(scorer, 1, DAN, ANN, 0);
        scorer.advanceTo(NOW);
        return scorer;
    }

    private static void tell(IntroductionScorer scorer, int times, int from, int to, int daysAgo) {
        for (int i = 0; i < times; i++) {
            scorer.observe(new Interaction(from, to, NOW.minus(Duration.ofDays(daysAgo)), 1));
        }
    }
}
