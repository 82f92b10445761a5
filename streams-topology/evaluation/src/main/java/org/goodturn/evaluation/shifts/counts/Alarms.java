package org.goodturn.evaluation.shifts.counts;

import java.util.ArrayList;
import java.util.List;

/**
 * When evidence is told; the same rules for all families, those of the shipped budget: nothing in the first four weeks, nothing
 * that does not rest on four behaviors on two days of the last four weeks, and then nothing for four weeks.
 */
final class Alarms {
    private static final int REST_DAYS = 28;
    private static final int LEAST_COUNT = 4;
    private static final int LEAST_DAYS = 2;

    private final List<Integer> days = new ArrayList<>();
    private final List<Double> evidence = new ArrayList<>();

    /** The days of somebody on which something may be told. */
    Alarms(int[] counts, double[] evidence) {
        for (int day = CountDetector.HORIZON_DAYS; day < counts.length; day++) {
            if (counts[day] > 0 && !Double.isNaN(evidence[day]) && isSustained(counts, day)) {
                days.add(day);
                this.evidence.add(evidence[day]);
            }
        }
    }

    /** The days on which something is told with a threshold. */
    List<Integer> told(double threshold) {
        List<Integer> told = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            boolean rests = !told.isEmpty() && days.get(i) - told.getLast() < REST_DAYS;
            if (evidence.get(i) >= threshold && !rests) {
                told.add(days.get(i));
            }
        }
        return told;
    }

    private static boolean isSustained(int[] counts, int day) {
        int behaviors = 0;
        int active = 0;
        for (int before = day - CountDetector.HORIZON_DAYS + 1; before <= day; before++) {
            behaviors += counts[before];
            active += counts[before] > 0 ? 1 : 0;
        }
        return behaviors >= LEAST_COUNT && active >= LEAST_DAYS;
    }
}
