package org.goodturn.evaluation.onsets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Whether the histogram of the last {@value #WINDOW} rows agrees with one that was seen before: Wang et al., "Statistical
 * techniques for online anomaly detection in data centers", 2011, as the benchmark runs it. It knows the series' smallest and
 * largest value beforehand, as there.
 */
final class RelativeEntropy implements OnsetScorer {
    private static final int WINDOW = 52;
    private static final int BINS = 5;

    /** The 99 % quantile of χ² with four degrees of freedom. */
    private static final double AGREES_BELOW = 13.276704135987622;

    private static final int SELDOM = 1;

    @Override
    public String name() {
        return "relative-entropy";
    }

    @Override
    public double threshold() {
        return 0.5;
    }

    @Override
    public double[] score(OnsetSeries series) {
        double[] scores = new double[series.rows()];
        int[] bins = bins(series);
        List<double[]> known = new ArrayList<>();
        List<Integer> agreed = new ArrayList<>();
        double[] counts = new double[BINS];
        for (int row = 0; row < scores.length; row++) {
            counts[bins[row]]++;
            if (row >= WINDOW) {
                counts[bins[row - WINDOW]]--;
            }
            if (row < WINDOW - 1) {
                continue;
            }
            int nearest = nearest(counts, known);
            if (nearest < 0) {
                scores[row] = known.isEmpty() ? 0 : 1;
                known.add(counts.clone());
                agreed.add(1);
            } else {
                agreed.set(nearest, agreed.get(nearest) + 1);
                scores[row] = agreed.get(nearest) <= SELDOM ? 1 : 0;
            }
        }
        return scores;
    }

    /** The bin of each row: its step from the smallest to the largest value, counted as the original's histogram does. */
    private static int[] bins(OnsetSeries series) {
        double[] values = new double[series.rows()];
        for (int row = 0; row < values.length; row++) {
            values[row] = series.value(row);
        }
        double least = Arrays.stream(values).min().orElse(0);
        double step = (Arrays.stream(values).max().orElse(0) - least) / BINS;
        return Arrays.stream(values)
                .mapToInt(value -> step == 0 ? 0 : Math.min(BINS - 1, (int) Math.ceil((value - least) / step)))
                .toArray();
    }

    private static int nearest(double[] counts, List<double[]> known) {
        int nearest = -1;
        double least = AGREES_BELOW;
        for (int i = 0; i < known.size(); i++) {
            double entropy = 2 * divergence(counts, known.get(i));
            if (entropy < least) {
                least = entropy;
                nearest = i;
            }
        }
        return nearest;
    }

    /** WINDOW times the Kullback–Leibler divergence of two histograms of WINDOW rows. */
    private static double divergence(double[] counts, double[] from) {
        double sum = 0;
        for (int bin = 0; bin < BINS; bin++) {
            if (counts[bin] > 0) {
                sum += from[bin] == 0 ? Double.POSITIVE_INFINITY : counts[bin] * Math.log(counts[bin] / from[bin]);
            }
        }
        return sum;
    }
}
