package org.goodturn.evaluation.shifts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Bayesian online change-point detection: Adams and MacKay, arXiv:0710.3742; Gaussian with unknown mean and variance, hazard
 * 1/100, prior (0, 1, 1, 1), run lengths whose tail weighs less than 1e-4 dropped. As in the R package {@code ocp} that the
 * benchmark ran, the changes are the most probable set by the last row: they may differ from what was most probable before.
 */
final class RunLengths implements ShiftScorer {
    private static final double HAZARD = 0.01;
    private static final double DROPPED_TAIL = 1e-4;

    @Override
    public String name() {
        return "bocpd";
    }

    @Override
    public boolean online() {
        return false;
    }

    @Override
    public List<FoundShift> find(ShiftSeries series) {
        int rows = series.rows();
        double[] best = new double[rows + 1];
        List<List<Integer>> sets = new ArrayList<>();
        sets.add(List.of());
        Posterior posterior = new Posterior(series.dimensions());
        for (int row = 0; row < rows; row++) {
            posterior.observe(series.row(row));
            best[row + 1] = Double.NEGATIVE_INFINITY;
            int start = row + 1;
            for (int length = 0; length < posterior.kept(); length++) {
                double candidate = Math.log(posterior.weight(length)) + best[before(row + 1 - length)];
                if (candidate > best[row + 1]) {
                    best[row + 1] = candidate;
                    start = row + 1 - length;
                }
            }
            List<Integer> set = new ArrayList<>(sets.get(before(start)));
            set.add(start);
            sets.add(set);
        }
        return sets.getLast().stream()
                .filter(start -> start > 0 && start < rows)
                .map(start -> new FoundShift(start, rows - 1))
                .toList();
    }

    /** After so many rows the set was most probable that a start goes on from: as there, the row before it stands alone. */
    private static int before(int start) {
        return Math.max(0, start - 1);
    }

    /** The weights of run lengths, the shortest first, and what was learned in each. */
    private static final class Posterior {
        private final int dimensions;
        private double[] weights = {1};
        private double[][] means;
        private double[][] betas;

        Posterior(int dimensions) {
            this.dimensions = dimensions;
            means = new double[dimensions][1];
            betas = new double[dimensions][1];
            Arrays.stream(betas).forEach(beta -> beta[0] = 1);
        }

        int kept() {
            return weights.length;
        }

        double weight(int length) {
            return Math.max(weights[length], Double.MIN_NORMAL);
        }

        void observe(double[] row) {
            double[] next = new double[weights.length + 1];
            for (int length = 0; length < weights.length; length++) {
                double likelihood = weights[length] * Math.exp(logPredictive(row, length));
                next[length + 1] = likelihood * (1 - HAZARD);
                next[0] += likelihood * HAZARD;
            }
            double sum = Arrays.stream(next).sum();
            int kept = next.length;
            double tail = 0;
            for (int length = next.length - 1; length > 0; length--) {
                next[length] /= sum;
                tail += next[length];
                kept = tail < DROPPED_TAIL ? length : kept;
            }
            next[0] /= sum;
            for (int dimension = 0; dimension < dimensions; dimension++) {
                learn(dimension, row[dimension], kept);
            }
            weights = Arrays.copyOf(next, kept);
        }

        private double logPredictive(double[] row, int length) {
            double sum = 0;
            for (int dimension = 0; dimension < dimensions; dimension++) {
                if (!Double.isNaN(row[dimension])) {
                    double kappa = 1.0 + length;
                    double alpha = 1 + length / 2.0;
                    double variance = betas[dimension][length] * (kappa + 1) / (alpha * kappa);
                    sum += Student.logDensity(row[dimension] - means[dimension][length], variance, 2 * alpha);
                }
            }
            return sum;
        }

        private void learn(int dimension, double value, int kept) {
            double[] mean = new double[kept];
            double[] beta = new double[kept];
            beta[0] = 1;
            for (int length = 0; length + 1 < kept; length++) {
                double kappa = 1.0 + length;
                double error = Double.isNaN(value) ? 0 : value - means[dimension][length];
                mean[length + 1] = means[dimension][length] + error / (kappa + 1);
                beta[length + 1] = betas[dimension][length] + kappa * error * error / (2 * (kappa + 1));
            }
            means[dimension] = mean;
            betas[dimension] = beta;
        }
    }
}
