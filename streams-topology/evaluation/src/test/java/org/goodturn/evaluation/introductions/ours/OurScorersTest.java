package org.goodturn.evaluation.introductions.ours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import org.goodturn.evaluation.introductions.Interaction;
import org.goodturn.evaluation.introductions.IntroductionScorer;
import org.junit.jupiter.api.Test;

class OurScorersTest {
    private static final int ANN = 0;
    private static final int BEN = 1;
    private static final int CID = 2;
    private static final int DAN = 3;
    private static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");

    @Test
    void goodturnPutsTheOneAheadWhomTheBridgeBelievesInMore() {
        IntroductionScorer scorer = GoodturnScorer.ofAll(4);
        tell(scorer, 5, ANN, BEN, 1);
        tell(scorer, 5, BEN, CID, 1);
        tell(scorer, 1, BEN, DAN, 1);
        scorer.advanceTo(NOW);

        assertThat(scorer.score(ANN, CID)).isGreaterThan(scorer.score(ANN, DAN));
    }

    @Test
    void whoeverIsWrittenToTogetherIsPutAhead() {
        IntroductionScorer scorer = GoodturnScorer.ofAll(4);
        tell(scorer, 1, BEN, ANN, 2);
        tell(scorer, 1, BEN, CID, 2);
        scorer.observe(new Interaction(BEN, DAN, NOW.plusSeconds(1), 2));
        scorer.advanceTo(NOW.plusSeconds(1));

        assertThat(scorer.score(ANN, CID)).isGreaterThan(scorer.score(ANN, DAN));
    }

    @Test
    void theLivePathSendsNobodyThroughABridgeThatIsNotTrusted() {
        IntroductionScorer live = GoodturnScorer.live(4);
        // Given one message to Ben is too little to know him by
        tell(live, 1, ANN, BEN, 1);
        tell(live, 5, BEN, CID, 1);
        tell(live, 5, CID, BEN, 1);
        live.advanceTo(NOW);
        double before = live.score(ANN, CID);
        tell(live, 9, ANN, BEN, 1);
        live.advanceTo(NOW);

        assertThat(before).isEqualTo(-1e9);
        assertThat(live.score(ANN, CID)).isGreaterThan(before);
        assertThat(live.score(ANN, DAN)).isEqualTo(before);
    }

    @Test
    void whatHappensAfterACutOffDoesNotChangeWhatWasSaidAtIt() {
        // Given two that see the same until the cut-off, of which one is asked after it has seen more
        IntroductionScorer one = GoodturnScorer.ofAll(4);
        IntroductionScorer other = GoodturnScorer.ofAll(4);
        for (IntroductionScorer scorer : new IntroductionScorer[] {one, other}) {
            tell(scorer, 5, ANN, BEN, 1);
            tell(scorer, 5, BEN, CID, 1);
            scorer.advanceTo(NOW);
        }

        tell(other, 5, BEN, DAN, 1);

        assertThat(other.score(ANN, CID)).isEqualTo(one.score(ANN, CID));
    }

    @Test
    void inheritedEvidenceIsTheBridgesScaledByBeliefAndCappedByWhatIsKnownOfTheBridge() {
        IntroductionScorer scorer = new InheritedEvidenceScorer(4);
        tell(scorer, 5, ANN, BEN, 1);
        tell(scorer, 5, BEN, CID, 1);
        tell(scorer, 100, BEN, DAN, 1);
        scorer.advanceTo(NOW);

        // Then Ann's evidence about Ben is 2, her belief ½: of Ben's 2 about Cid 1 is left, of his 40 about Dan no more
        // than 2
        assertThat(scorer.score(ANN, CID)).isCloseTo((1.0 + 1) / (1 + 2), within(1e-9));
        assertThat(scorer.score(ANN, DAN)).isCloseTo((2.0 + 1) / (2 + 2), within(1e-9));
    }

    @Test
    void aMessageToManyIsWorthLessToEach() {
        IntroductionScorer alone = GoodturnScorer.ofAll(3);
        tell(alone, 1, ANN, BEN, 1);
        tell(alone, 1, BEN, CID, 1);
        alone.advanceTo(NOW);
        IntroductionScorer amongFour = GoodturnScorer.ofAll(3);
        tell(amongFour, 1, ANN, BEN, 4);
        tell(amongFour, 1, BEN, CID, 4);
        amongFour.advanceTo(NOW);

        assertThat(amongFour.score(ANN, CID)).isLessThan(alone.score(ANN, CID));
    }

    @Test
    void whatLiesLongBackCountsLess() {
        IntroductionScorer scorer = GoodturnScorer.ofAll(3);
        tell(scorer, 3, ANN, BEN, 1);
        tell(scorer, 3, BEN, CID, 1);
        scorer.advanceTo(NOW);
        double fresh = scorer.score(ANN, CID);

        scorer.advanceTo(NOW.plus(Duration.ofDays(100)));

        assertThat(scorer.score(ANN, CID)).isLessThan(fresh);
    }

    private static void tell(IntroductionScorer scorer, int times, int from, int to, int addressees) {
        for (int i = 0; i < times; i++) {
            scorer.observe(new Interaction(from, to, NOW, addressees));
        }
    }
}
