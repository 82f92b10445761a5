package org.goodturn.bench.delivery;

/** Counts of whole milliseconds; what is longer than a minute counts as a minute. Not safe for many threads. */
final class MillisHistogram {

    private static final int LONGEST = 60_000;

    private final int[] counts = new int[LONGEST + 1];
    private long size;

    /** Adds one. A negative time, which two clocks can make, counts as none. */
    void add(long millis) {
        counts[Math.clamp(millis, 0, LONGEST)]++;
        size++;
    }

    /** How many were added. */
    long size() {
        return size;
    }

    /**
     * The smallest time that so many percent do not exceed (nearest rank); 0 of nothing.
     *
     * @param percent above 0, at most 100
     */
    long percentile(double percent) {
        long rank = Math.max(1, (long) Math.ceil(percent / 100 * size));
        long seen = 0;
        for (int millis = 0; millis <= LONGEST; millis++) {
            seen += counts[millis];
            if (seen >= rank) {
                return millis;
            }
        }
        return 0;
    }
}
