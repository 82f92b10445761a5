package org.goodturn.bench.latency;

import java.util.List;

/**
 * Latencies of the nudges that came, in milliseconds.
 *
 * @param sorted ascending, at least one
 * @param missing nudges that did not come in time
 */
public record Latencies(List<Long> sorted, int missing) {

    /** Sorts them. */
    public Latencies {
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("There is no percentile of nothing.");
        }
        sorted = sorted.stream().sorted().toList();
    }

    /**
     * The smallest latency that so many percent do not exceed (nearest rank).
     *
     * @param percent above 0, at most 100
     */
    public long percentile(double percent) {
        int rank = (int) Math.ceil(percent / 100 * sorted.size());
        return sorted.get(Math.max(rank, 1) - 1);
    }
}
