package org.goodturn.domain.intent.series;

/**
 * The mean of the last rows less the mean of up to four times as many before, held against what is usual of that difference.
 * What is usual is learned with a delay of as many rows, so that an event does not hide itself.
 */
final class Contrast {
    private static final int PAST = 4;

    /** Differences that overlap tell less: so many are worth a degree of freedom, times the rows of one. */
    private static final double DEGREES_PER_SPAN = 2;

    private static final double LEAST_DEGREES = 4;
    private static final double LEAST_VARIANCE = 1e-30;

    private final int rows;
    private final ContrastSettings settings;
    private double learned;
    private double mean;
    private double variance;

    Contrast(int rows, ContrastSettings settings) {
        this.rows = rows;
        this.settings = settings;
    }

    int rows() {
        return rows;
    }

    /** Whether there are rows enough to compare. */
    boolean isDefined(long end) {
        return end >= 2L * rows;
    }

    /** The difference from the usual, at the newest row. */
    double deviation(RecentRows recent) {
        return difference(recent, recent.rows()) - mean;
    }

    /**
     * How unusual a deviation is: the normal deviate with the same two-sided tail as Student's t (Wallace, "Bounds on normal
     * approximations to Student's and the chi-square distributions", 1959); 0 while too little was learned.
     */
    double surprise(double deviation) {
        double seen = learned * DEGREES_PER_SPAN / rows;
        if (seen < LEAST_DEGREES) {
            return 0;
        }
        double degrees = Math.min(settings.mostDegrees(), seen);
        double squared = deviation * deviation / (variance + LEAST_VARIANCE) * seen / (seen + 1);
        return (8 * degrees + 1) / (8 * degrees + 3) * StrictMath.sqrt(degrees * StrictMath.log1p(squared / degrees));
    }

    /** Learns from the difference as it was {@link #rows()} rows ago. */
    void learn(RecentRows recent) {
        long end = recent.rows() - rows;
        if (!isDefined(end)) {
            return;
        }
        double deviation = difference(recent, end) - mean;
        learned = Math.min(learned + 1, settings.memoryRows());
        double share = 1 / learned;
        mean += share * deviation;
        variance = learned == 1 ? 0 : variance + share * ((1 - share) * deviation * deviation - variance);
    }

    private double difference(RecentRows recent, long end) {
        long from = end - rows;
        return recent.mean(from, end) - recent.mean(Math.max(0, from - (long) PAST * rows), from);
    }

    /** The row in the last two spans that best parts them: the greatest sum of squares between what is before and since. */
    long beginning(RecentRows recent) {
        long end = recent.rows();
        long from = Math.max(0, end - (long) (PAST + 1) * rows);
        long best = end - rows;
        double most = -1;
        for (long split = Math.max(from + 1, end - 2L * rows); split < end; split++) {
            double step = recent.mean(split, end) - recent.mean(from, split);
            double parted = step * step * (split - from) * (end - split);
            if (parted > most) {
                most = parted;
                best = split;
            }
        }
        return best;
    }
}
