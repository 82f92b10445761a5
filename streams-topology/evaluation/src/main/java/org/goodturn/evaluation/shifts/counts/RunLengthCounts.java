package org.goodturn.evaluation.shifts.counts;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.goodturn.evaluation.shifts.Student;

/**
 * Gamma–Poisson run lengths (Adams and MacKay 2007), pruned: the log odds that the current run began within the horizon and at
 * a higher rate than there was before.
 */
final class RunLengthCounts implements CountDetector {
    private static final double HAZARD = 1.0 / 200;
    private static final double SHAPE = 0.5;
    private static final double DAYS = 14;
    private static final int MOST_DAYS = 2000;

    /** Log probability of a day without a behavior per behavior seen before, by days seen. */
    private static final double[] NOTHING = IntStream.range(0, MOST_DAYS)
            .mapToDouble(days -> Math.log((DAYS + days) / (DAYS + days + 1)))
            .toArray();

    private static final double PRUNED = 1e-6;

    @Override
    public String name() {
        return "run-lengths";
    }

    @Override
    public double[] evidence(int[] counts) {
        double[] evidence = new double[counts.length];
        double[] sums = new double[counts.length + 1];
        double[] weights = new double[counts.length + 1];
        weights[0] = 1;
        for (int day = 0; day < counts.length; day++) {
            double count = CountDetector.weighed(counts[day]);
            sums[day + 1] = sums[day] + count;
            double changed = 0;
            double all = 0;
            for (int start = 0; start <= day; start++) {
                if (weights[start] > 0) {
                    double likelihood = weights[start] * predictive(count, sums[day] - sums[start], day - start);
                    changed += likelihood * HAZARD;
                    weights[start] = likelihood * (1 - HAZARD);
                    all += likelihood;
                }
            }
            weights[day + 1] = changed;
            double scale = 1 / all;
            for (int start = 0; start <= day + 1; start++) {
                double weight = weights[start] * scale;
                weights[start] = weight < PRUNED && start > 0 ? 0 : Math.max(weight, Double.MIN_NORMAL);
            }
            evidence[day] = counts[day] > 0 ? logOddsOfRise(weights, sums, day + 1) : Double.NaN;
        }
        return evidence;
    }

    private static double logOddsOfRise(double[] weights, double[] sums, int days) {
        int first = days - HORIZON_DAYS;
        if (first < 1) {
            return Double.NaN;
        }
        double risen = 0;
        for (int start = first; start < days; start++) {
            boolean higher = (sums[days] - sums[start]) * start > sums[start] * (days - start);
            risen += higher ? weights[start] : 0;
        }
        double others = Arrays.stream(weights, 0, days + 1).sum() - risen;
        return Math.log(Math.max(risen, Double.MIN_NORMAL)) - Math.log(Math.max(others, Double.MIN_NORMAL));
    }

    /** Negative binomial: the next day's count after so many behaviors in so many days. */
    private static double predictive(double count, double behaviors, int days) {
        double shape = SHAPE + behaviors;
        double rate = DAYS + days;
        double none = shape * NOTHING[days];
        double log = none - count * Math.log(rate + 1);
        return count == 0
                ? Math.exp(none)
                : Math.exp(
                        log + Student.logGamma(shape + count) - Student.logGamma(shape) - Student.logGamma(count + 1));
    }
}
