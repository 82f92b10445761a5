package org.goodturn.evaluation.onsets;

import org.goodturn.evaluation.shifts.Student;

/**
 * Bayesian online change-point detection (Adams and MacKay, arXiv:0710.3742) as the benchmark runs it: hazard 1/250, prior
 * (0, 1, 0.1, 0.001), run lengths up to {@value #LONGEST}; a row's score is by which share the most probable run length fell.
 */
final class BayesianChangePoint implements OnsetScorer {
    private static final int LONGEST = 500;
    private static final double HAZARD = 1.0 / 250;
    private static final double ALPHA = 0.1;
    private static final double BETA = 0.001;
    private static final double[] CONSTANTS = constants();

    @Override
    public String name() {
        return "bayesian-change-point";
    }

    @Override
    public double threshold() {
        return 0.99;
    }

    @Override
    public double[] score(OnsetSeries series) {
        double[] scores = new double[series.rows()];
        Runs runs = new Runs();
        int before = 1;
        for (int row = 0; row < scores.length; row++) {
            int longest = runs.observe(series.value(row));
            scores[row] = longest < before ? 1 - (double) longest / before : 0;
            before = longest;
        }
        return scores;
    }

    /** Weights of run lengths and what was learned in each. */
    private static final class Runs {
        private final double[] weights = new double[LONGEST + 2];
        private final double[] means = new double[LONGEST + 2];
        private final double[] betas = new double[LONGEST + 2];
        private int kept = 1;

        Runs() {
            weights[0] = 1;
            betas[0] = BETA;
        }

        /** The most probable run length after a value. */
        int observe(double value) {
            double changed = 0;
            double sum = 0;
            int next = Math.min(kept + 1, LONGEST + 1);
            for (int length = kept - 1; length >= 0; length--) {
                double likelihood = weights[length] * density(value, length);
                changed += likelihood * HAZARD;
                if (length + 1 < next) {
                    weights[length + 1] = likelihood * (1 - HAZARD);
                    sum += weights[length + 1];
                    learn(value, length);
                }
            }
            weights[0] = changed;
            means[0] = 0;
            betas[0] = BETA;
            kept = next;
            sum += changed;
            int best = 0;
            for (int length = 0; length < kept; length++) {
                weights[length] = sum > 0 ? weights[length] / sum : length == 0 ? 1 : 0;
                best = weights[length] > weights[best] ? length : best;
            }
            return best;
        }

        private double density(double value, int length) {
            if (weights[length] == 0) {
                return 0;
            }
            double kappa = 1.0 + length;
            double alpha = ALPHA + length / 2.0;
            double squaredScale = betas[length] * (kappa + 1) / (alpha * kappa);
            double error = value - means[length];
            double shape = Math.log1p(error * error / (2 * alpha * squaredScale));
            return Math.exp(CONSTANTS[length] - 0.5 * Math.log(squaredScale) - (alpha + 0.5) * shape);
        }

        private void learn(double value, int length) {
            double kappa = 1.0 + length;
            double error = value - means[length];
            means[length + 1] = means[length] + error / (kappa + 1);
            betas[length + 1] = betas[length] + kappa * error * error / (2 * (kappa + 1));
        }
    }

    private static double[] constants() {
        double[] constants = new double[LONGEST + 2];
        for (int length = 0; length < constants.length; length++) {
            constants[length] = Student.logConstant(2 * (ALPHA + length / 2.0));
        }
        return constants;
    }
}
