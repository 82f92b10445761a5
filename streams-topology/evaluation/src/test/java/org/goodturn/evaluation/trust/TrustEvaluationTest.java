package org.goodturn.evaluation.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.goodturn.evaluation.Progress;
import org.junit.jupiter.api.Test;

class TrustEvaluationTest {

    @Test
    void theLastTwoThirdsAreAskedInOrderOfTimeFromTheStateAsOfTheLast250Ratings() throws Exception {
        Listener listener = new Listener();

        TrustTable table = new TrustEvaluation(List.of(people -> listener), 1).measure(bazaar(900), Progress.SILENT);

        // 300 are told first, in two parts; then 250, 250 and 100 are asked and told.
        assertThat(listener.log.subList(0, 7))
                .containsExactly("told 250", "told 50", "asked 250", "told 250", "asked 250", "told 250", "asked 100");
        assertThat(table.asked()).isEqualTo(600);
    }

    @Test
    void aRandomTenthIsHeldOutFiveTimesAndTheRestIsToldInOrderOfTime() throws Exception {
        Listener listener = new Listener();

        new TrustEvaluation(List.of(people -> listener), 1).measure(bazaar(900), Progress.SILENT);

        List<String> heldOut = listener.log.subList(8, listener.log.size());
        assertThat(heldOut).hasSize(5 * 5).startsWith("told 250", "told 250", "told 250", "told 60", "asked 90");
        assertThat(listener.inOrder).isTrue();
    }

    @Test
    void aPathLeadsOverSomebodyRatedAboveZeroWhateverTheySay() {
        RatingGraph graph = new RatingGraph(4);
        graph.add(List.of(rated(0, 1, 0.1), rated(1, 2, -1), rated(0, 3, -0.1), rated(3, 2, 1)));

        assertThat(graph.hasPath(0, 2)).isTrue();
        assertThat(graph.between(0, 2)).containsExactlyInAnyOrder(1, 3);
        graph.add(List.of(rated(0, 1, 0)));
        assertThat(graph.hasPath(0, 2)).as("the last rating counts").isFalse();
    }

    @Test
    void aSetWithoutRatingsHasNoRows() throws Exception {
        TrustTable table =
                new TrustEvaluation(Predictors.all(), 1).measure(new RatingSet("empty", 0, List.of()), Progress.SILENT);

        assertThat(table.rows()).isEmpty();
        assertThat(TrustText.of(table)).contains("nothing to measure");
    }

    @Test
    void theSameSeedGivesTheSameRowsAndOursAreAmongThem() throws Exception {
        TrustTable table = new TrustEvaluation(Predictors.all(), 3).measure(bazaar(400), Progress.SILENT);
        TrustTable again = new TrustEvaluation(Predictors.all(), 3).measure(bazaar(400), Progress.SILENT);

        assertThat(again).isEqualTo(table);
        assertThat(table.rows())
                .extracting(TrustRow::scorer)
                .doesNotHaveDuplicates()
                .contains("target-mean", "fairness-goodness", "tidal-trust", "inherited-evidence", "goodturn-live")
                .endsWith("goodturn");
        assertThat(TrustText.of(table)).contains("> goodturn ");
    }

    @Test
    void aTenthHeldOutIsAskedOnlyWhereBothPeopleAreKnown() throws Exception {
        // Given a set in which everybody gives once and receives once
        List<Rating> strangers = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            strangers.add(new Rating(2 * i, 2 * i + 1, 0.1, Instant.ofEpochSecond(i)));
        }

        TrustTable table = new TrustEvaluation(List.of(people -> new Listener()), 1)
                .measure(new RatingSet("strangers", 200, strangers), Progress.SILENT);

        assertThat(table.rows()).singleElement().satisfies(row -> {
            assertThat(row.holdOutRmse()).isNull();
            assertThat(row.rmse()).isCloseTo(0.1, within(1e-12));
            assertThat(row.rmseWithPath()).isNull();
        });
    }

    private static Rating rated(int from, int to, double value) {
        return new Rating(from, to, value, Instant.EPOCH);
    }

    /** Twenty people who rate one another, a few of them badly. */
    private static RatingSet bazaar(int ratings) {
        Random random = new Random(11);
        List<Rating> all = new ArrayList<>();
        for (int i = 0; i < ratings; i++) {
            int from = random.nextInt(20);
            int to = (from + 1 + random.nextInt(19)) % 20;
            double value = to < 3 ? -0.5 : 0.1 * random.nextInt(6);
            all.add(new Rating(from, to, value, Instant.ofEpochSecond(i)));
        }
        return new RatingSet("bazaar", 20, all);
    }

    /** Says 0 to everything, and remembers how it was driven. */
    private static final class Listener implements RatingPredictor {
        private final List<String> log = new ArrayList<>();
        private Instant last = Instant.MIN;
        private boolean inOrder = true;
        private int asked;

        @Override
        public String name() {
            return "listener";
        }

        @Override
        public double predict(int from, int to) {
            if (asked > 0) {
                log.removeLast();
            }
            log.add("asked " + ++asked);
            return 0;
        }

        @Override
        public void learn(List<Rating> next) {
            asked = 0;
            log.add("told " + next.size());
            if (log.size() > 8 && next.getFirst().at().isBefore(last) && next.size() != 250) {
                inOrder = false;
            }
            last = next.getLast().at();
        }
    }
}
