package org.goodturn.evaluation.onsets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The benchmark's arithmetic, worked out by hand on 100 rows with one window from row 50 to row 59. */
class OnsetScoreTest {
    private static final double AT_LEFT_END = 2 / (1 + Math.exp(-5)) - 1;

    private final OnsetSeries series = new OnsetSeries(
            "a/b.csv", Collections.nCopies(100, Instant.EPOCH), new double[100], List.of(new OnsetWindow(50, 59)));

    @Test
    void anAlarmIsWorthTheMoreTheEarlierInItsWindow() {
        double[] worth = WorthOfAlarms.of(series);

        assertThat(worth[50]).isCloseTo(1, within(1e-12));
        assertThat(worth[55]).isCloseTo((2 / (1 + Math.exp(-2.5)) - 1) / AT_LEFT_END, within(1e-12));
        assertThat(worth[59]).isCloseTo((2 / (1 + Math.exp(-0.5)) - 1) / AT_LEFT_END, within(1e-12));
    }

    @Test
    void anAlarmElsewhereCostsTheMoreTheFurtherItLiesBehindAWindow() {
        double[] worth = WorthOfAlarms.of(series);

        assertThat(worth[49]).isEqualTo(-1);
        assertThat(worth[60]).isCloseTo(2 / (1 + Math.exp(5.0 / 9)) - 1, within(1e-12));
        assertThat(worth[85]).isCloseTo(2 / (1 + Math.exp(5 * 26.0 / 9)) - 1, within(1e-12));
        assertThat(worth[86]).isEqualTo(-1);
    }

    @Test
    void probationIsAFewRowsInAHundredAndNeverMoreThan750() {
        assertThat(WorthOfAlarms.probation(100)).isEqualTo(15);
        assertThat(WorthOfAlarms.probation(109)).isEqualTo(16);
        assertThat(WorthOfAlarms.probation(20_000)).isEqualTo(750);
    }

    @Test
    void oneAlarmAtTheLeftEndIsAHundredAndNoneIsNothing() {
        assertThat(OnsetScore.at(0.5, rows(50), Profile.STANDARD)).isCloseTo(100, within(1e-9));
        assertThat(OnsetScore.at(0.5, rows(), Profile.STANDARD)).isZero();
    }

    @Test
    void theBestAlarmInAWindowCountsAndEachElsewhereCostsByProfile() {
        assertThat(OnsetScore.at(0.5, rows(20, 50, 55), Profile.STANDARD)).isCloseTo(94.5, within(1e-9));
        assertThat(OnsetScore.at(0.5, rows(20, 50, 55), Profile.LOW_FALSE_POSITIVE))
                .isCloseTo(89, within(1e-9));
    }

    @Test
    void alarmsOnProbationNeitherCountNorCost() {
        assertThat(OnsetScore.at(0.5, rows(3, 50), Profile.STANDARD)).isCloseTo(100, within(1e-9));
    }

    @Test
    void theBestThresholdIsTheOneWithTheHighestScore() {
        double[] scores = new double[100];
        scores[20] = 0.3;
        scores[50] = 0.6;
        scores[30] = 0.1;

        assertThat(OnsetScore.best(rows(scores), Profile.STANDARD)).isEqualTo(0.6);
    }

    private List<ScoredRow> rows(int... alarms) {
        double[] scores = new double[100];
        for (int alarm : alarms) {
            scores[alarm] = 1;
        }
        return rows(scores);
    }

    private List<ScoredRow> rows(double[] scores) {
        double[] worth = WorthOfAlarms.of(series);
        List<ScoredRow> rows = new ArrayList<>();
        for (int row = WorthOfAlarms.probation(100); row < 100; row++) {
            rows.add(new ScoredRow(scores[row], worth[row], row >= 50 && row <= 59 ? 0 : ScoredRow.NONE));
        }
        return rows;
    }
}
