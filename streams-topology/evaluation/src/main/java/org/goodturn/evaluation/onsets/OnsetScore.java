package org.goodturn.evaluation.onsets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The benchmark's score of a set of rows, 0 for never raising an alarm to 100 for one alarm at the left end of every window: the
 * best alarm in each window counts, each alarm elsewhere costs.
 */
final class OnsetScore {
    private OnsetScore() {}

    /** The score with alarms wherever a row's score reaches a threshold; NaN where there is no window. */
    static double at(double threshold, List<ScoredRow> rows, Profile profile) {
        Sum sum = new Sum(rows, profile);
        rows.stream().filter(row -> row.score() >= threshold).forEach(sum::alarm);
        return sum.score();
    }

    /** The threshold with the highest score; of several, the highest. */
    static double best(List<ScoredRow> rows, Profile profile) {
        Sum sum = new Sum(rows, profile);
        List<ScoredRow> sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.comparingDouble(ScoredRow::score).reversed());
        double threshold = Double.POSITIVE_INFINITY;
        double most = sum.score();
        for (int i = 0; i < sorted.size(); i++) {
            sum.alarm(sorted.get(i));
            boolean last = i + 1 == sorted.size()
                    || sorted.get(i + 1).score() < sorted.get(i).score();
            if (last && sum.score() > most) {
                most = sum.score();
                threshold = sorted.get(i).score();
            }
        }
        return threshold;
    }

    /** A score that grows alarm by alarm. */
    private static final class Sum {
        private final Map<Integer, Double> windows = new HashMap<>();
        private final double falseAlarm;
        private double raw;

        Sum(List<ScoredRow> rows, Profile profile) {
            falseAlarm = profile.falseAlarm();
            rows.stream().filter(row -> row.window() != ScoredRow.NONE).forEach(row -> windows.put(row.window(), -1.0));
            raw = -windows.size();
        }

        void alarm(ScoredRow row) {
            if (row.window() == ScoredRow.NONE) {
                raw += falseAlarm * row.worth();
                return;
            }
            double before = windows.get(row.window());
            if (row.worth() > before) {
                windows.put(row.window(), row.worth());
                raw += row.worth() - before;
            }
        }

        double score() {
            return 100 * (raw + windows.size()) / (2 * windows.size());
        }
    }
}
