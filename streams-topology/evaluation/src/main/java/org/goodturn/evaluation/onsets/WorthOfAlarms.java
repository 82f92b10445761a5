package org.goodturn.evaluation.onsets;

import java.util.Arrays;

/**
 * What an alarm at each row is worth, as the Numenta Anomaly Benchmark has it: Lavin and Ahmad, "Evaluating Real-time Anomaly
 * Detection Algorithms", arXiv:1510.03336; version 1.1 of its program. In a window the worth falls along a sigmoid from 1 at
 * its left end to 0 right after it; beyond it goes on to −1, and is −1 before any window and three widths behind one.
 */
final class WorthOfAlarms {
    private static final double PROBATION = 0.15;
    private static final int PROBATION_OF_AT_MOST = 5000;
    private static final double FAR = 3;
    private static final double AT_LEFT_END = sigmoid(-1);

    private WorthOfAlarms() {}

    /** Rows at the beginning in which alarms neither count nor cost. */
    static int probation(int rows) {
        return (int) Math.min(Math.floor(PROBATION * rows), PROBATION * PROBATION_OF_AT_MOST);
    }

    /** The worth of an alarm per row. */
    static double[] of(OnsetSeries series) {
        double[] worth = new double[series.rows()];
        Arrays.fill(worth, -1);
        int from = 0;
        for (OnsetWindow window : series.windows()) {
            for (int row = Math.max(from, window.first()); row <= window.last(); row++) {
                worth[row] = sigmoid(-(window.last() - row + 1) / (double) window.width()) / AT_LEFT_END;
            }
            for (int row = window.last() + 1; row < worth.length; row++) {
                double past = (row - window.last()) / (double) Math.max(1, window.width() - 1);
                worth[row] = past >= FAR ? -1 : sigmoid(past);
            }
            from = window.last() + 1;
        }
        return worth;
    }

    private static double sigmoid(double position) {
        return 2 / (1 + Math.exp(5 * position)) - 1;
    }
}
