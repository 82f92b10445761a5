package org.goodturn.evaluation.introductions.ours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import org.goodturn.domain.introduction.InheritedBelief;
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
    void goodturnIsTheBeliefInheritedOverTheBridge() {
        IntroductionScorer scorer = new GoodturnScorer(4);
        // Given a message is worth 0.4 to the one who sent it and half of that to the one who got it
        tell(scorer, 5, ANN, BEN, 1);
        tell(scorer, 5, BEN, CID, 1);
        scorer.advanceTo(NOW);

        // Then Ann's belief in Ben is 2 / 3, Ben's is 1 / 2 in Ann and 2 / 3 in Cid
        double inherited = (2.0 / 3) * (2.0 / 3) / (0.5 + 1.0 / 2 + 2.0 / 3);
        assertThat(scorer.score(ANN, CID)).isCloseTo(InheritedBelief.term(inherited), within(1e-9));
        assertThat(scorer.score(ANN, DAN)).isZero();
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
        IntroductionScorer alone = new GoodturnScorer(3);
        tell(alone, 1, ANN, BEN, 1);
        tell(alone, 1, BEN, CID, 1);
        alone.advanceTo(NOW);
        IntroductionScorer amongFour = new GoodturnScorer(3);
        tell(amongFour, 1, ANN, BEN, 4);
        tell(amongFour, 1, BEN, CID, 4);
        amongFour.advanceTo(NOW);

        assertThat(amongFour.score(ANN, CID)).isLessThan(alone.score(ANN, CID));
    }

    @Test
    void whatLiesLongBackCountsLess() {
        IntroductionScorer scorer = new GoodturnScorer(3);
        tell(scorer, 3, ANN, BEN, 1);
        tell(scorer, 3, BEN, CID, 1);
        scorer.advanceTo(NOW);
        double fresh = scorer.score(ANN, CID);

        scorer.advanceTo(NOW.plus(Duration.ofDays(100)));

        assertThat(scorer.score(ANN, CID)).isLessThan(fresh).isPositive();
    }

    private static void tell(IntroductionScorer scorer, int times, int from, int to, int addressees) {
        for (int i = 0; i < times; i++) {
            scorer.observe(new Interaction(from, to, NOW, addressees));
        }
    }
}
