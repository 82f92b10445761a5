package org.goodturn.evaluation.introductions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RankingQualityTest {
    @Test
    void theFourMeasuresByHand() {
        // Given five candidates, ranked 2nd and 4th of whom were met
        Query query = query(false, true, false, true, false);
        double[] scores = {5, 4, 3, 2, 1};

        RankingQuality quality = RankingQuality.of(query, scores);

        assertThat(quality.reciprocalRank()).isEqualTo(1.0 / 2);
        assertThat(quality.hitAt10()).isEqualTo(1);
        assertThat(quality.averagePrecision()).isCloseTo((1.0 / 2 + 2.0 / 4) / 2, within(1e-12));
        // Of six pairs, (4th, 1st), (4th, 3rd) and (2nd, 1st) are in the wrong order.
        assertThat(quality.auc()).isCloseTo(3.0 / 6, within(1e-12));
    }

    @Test
    void theTenthPlaceIsAHitAndTheEleventhIsNot() {
        boolean[] met = new boolean[12];
        double[] scores = IntStream.range(0, 12).mapToDouble(i -> -i).toArray();

        met[9] = true;
        assertThat(RankingQuality.of(query(met.clone()), scores).hitAt10()).isEqualTo(1);
        met[9] = false;
        met[10] = true;
        assertThat(RankingQuality.of(query(met), scores).hitAt10()).isZero();
    }

    @Test
    void whereAllWereMetThereIsNoAuc() {
        RankingQuality quality = RankingQuality.of(query(true, true), new double[] {1, 2});

        assertThat(quality.auc()).isNaN();
        assertThat(quality.averagePrecision()).isEqualTo(1);
    }

    @Test
    void equalScoresAreOrderedBySeedEvenly() {
        double[] equal = new double[4];
        double sum = 0;
        Set<Double> seen = new HashSet<>();
        for (int seed = 0; seed < 4000; seed++) {
            Query query = new Query(0, new int[] {7, 8, 9, 10}, new boolean[] {false, true, false, false}, seed * 977L);
            double rank = RankingQuality.of(query, equal).reciprocalRank();
            assertThat(RankingQuality.of(query, equal).reciprocalRank()).isEqualTo(rank);
            seen.add(rank);
            sum += rank;
        }

        assertThat(seen).hasSize(4);
        assertThat(sum / 4000).isCloseTo((1 + 1 / 2.0 + 1 / 3.0 + 1 / 4.0) / 4, within(0.02));
    }

    @Test
    void minusZeroAndZeroAreTheSameScore() {
        Query query = query(true, false);

        assertThat(RankingQuality.of(query, new double[] {-0.0, 0.0}))
                .isEqualTo(RankingQuality.of(query, new double[] {0.0, -0.0}));
    }

    @Test
    void aScoreThatIsNoNumberAndAQueryWithoutAnAnswerAreRefused() {
        assertThatThrownBy(() -> RankingQuality.of(query(true, false), new double[] {1, Double.NaN}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RankingQuality.of(query(false, false), new double[] {1, 2}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(seed = "20261123")
    void countingGivesWhatSortingGives(@ForAll @Size(min = 1, max = 40) List<Boolean> met) {
        Assume.that(met.contains(true) && met.contains(false));
        boolean[] flags = new boolean[met.size()];
        double[] scores = new double[met.size()];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = met.get(i);
            scores[i] = Math.sin(17 * i);
        }

        RankingQuality quality = RankingQuality.of(query(flags), scores);

        List<Boolean> ranked = new ArrayList<>(IntStream.range(0, flags.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -scores[i]))
                .map(i -> flags[i])
                .toList());
        assertThat(quality.reciprocalRank()).isEqualTo(1.0 / (ranked.indexOf(true) + 1));
        assertThat(quality.auc()).isCloseTo(auc(ranked), within(1e-12));
    }

    private static double auc(List<Boolean> ranked) {
        double right = 0;
        double pairs = 0;
        for (int i = 0; i < ranked.size(); i++) {
            for (int j = i + 1; j < ranked.size(); j++) {
                if (!ranked.get(i).equals(ranked.get(j))) {
                    pairs++;
                    right += ranked.get(i) ? 1 : 0;
                }
            }
        }
        return right / pairs;
    }

    private static Query query(boolean... met) {
        return new Query(0, IntStream.rangeClosed(1, met.length).toArray(), met, 1);
    }
}
