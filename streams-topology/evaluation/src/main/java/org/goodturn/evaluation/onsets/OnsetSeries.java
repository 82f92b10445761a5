package org.goodturn.evaluation.onsets;

import java.time.Instant;
import java.util.List;

/** One file of a set: a value at each of many moments, and the windows in which something set in. */
final class OnsetSeries {
    private final String name;
    private final List<Instant> times;
    private final double[] values;
    private final List<OnsetWindow> windows;

    /**
     * @param name the file below {@code series/}, such as {@code realTweets/Twitter_volume_AAPL.csv}
     * @param times when, one a row; taken as UTC where the file names no zone
     * @param values one a row
     * @param windows in the order of their rows, not overlapping
     */
    OnsetSeries(String name, List<Instant> times, double[] values, List<OnsetWindow> windows) {
        this.name = name;
        this.times = List.copyOf(times);
        this.values = values.clone();
        this.windows = List.copyOf(windows);
    }

    String name() {
        return name;
    }

    /** The folder it lies in; empty if none. */
    String category() {
        int end = name.lastIndexOf('/');
        return end < 0 ? "" : name.substring(0, end);
    }

    int rows() {
        return values.length;
    }

    Instant time(int row) {
        return times.get(row);
    }

    double value(int row) {
        return values[row];
    }

    List<OnsetWindow> windows() {
        return windows;
    }
}
