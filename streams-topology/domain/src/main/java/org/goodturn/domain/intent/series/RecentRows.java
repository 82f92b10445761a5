package org.goodturn.domain.intent.series;

/** The last {@value #KEPT} rows as running sums, so that the mean of any stretch of them takes two look-ups. 3.1 KB. */
final class RecentRows {
    /** Enough for a contrast of the widest scale as it was one scale ago: (1 + 1 + 4) × 64, and both ends. */
    static final int KEPT = 386;

    private final double[] sums = new double[KEPT];
    private long rows;

    /** Appends a row. Once a round sums are counted from the oldest kept row anew, so that they do not grow for ever. */
    void add(double value) {
        double before = sums[at(rows)];
        rows++;
        sums[at(rows)] = before + value;
        if (rows % KEPT == 0) {
            double oldest = sums[at(rows + 1)];
            for (int i = 0; i < KEPT; i++) {
                sums[i] -= oldest;
            }
        }
    }

    /** How many rows there were in all. */
    long rows() {
        return rows;
    }

    /** The oldest row that is still kept. */
    long oldest() {
        return Math.max(0, rows - KEPT + 1);
    }

    /** The sum of rows {@code from} up to, and without, {@code to}; all of them still kept. */
    double sum(long from, long to) {
        return sums[at(to)] - sums[at(from)];
    }

    /** The mean of rows {@code from} up to, and without, {@code to}; at least one, all of them still kept. */
    double mean(long from, long to) {
        return sum(from, to) / (to - from);
    }

    private static int at(long row) {
        return (int) (row % KEPT);
    }
}
