package org.goodturn.evaluation.shifts;

import java.util.Random;

/** Made series whose truth is known: what they do without changing, one value a row, from a seed. */
enum SyntheticSeries {
    /** Independent, normal. */
    NOISE,
    /** A rise by a hundredth of a standard deviation a row. */
    TREND,
    /** A wave of four standard deviations from trough to crest, every 24 rows. */
    SEASON,
    /** Counts, three a row in the mean. */
    POISSON,
    /** Each value keeps half of the one before. */
    AR5,
    /** Each value keeps four fifths of the one before. */
    AR8,
    /** Each value is the one before and a step. */
    RANDOM_WALK;

    private static final double MEAN_COUNT = 3;

    /** So many rows of it. */
    double[] rows(int rows, Random random) {
        double[] values = new double[rows];
        double last = 0;
        for (int row = 0; row < rows; row++) {
            double noise = random.nextGaussian();
            last = switch (this) {
                case NOISE -> noise;
                case TREND -> noise + 0.01 * row;
                case SEASON -> noise + 2 * Math.sin(2 * Math.PI * row / 24);
                case POISSON -> count(random);
                case AR5 -> 0.5 * last + noise;
                case AR8 -> 0.8 * last + noise;
                case RANDOM_WALK -> last + noise;
            };
            values[row] = last;
        }
        return values;
    }

    private static double count(Random random) {
        double left = Math.exp(-MEAN_COUNT);
        double product = random.nextDouble();
        int count = 0;
        while (product > left) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }
}
