package org.goodturn.domain.introduction;

import org.goodturn.domain.learning.Statistics;

/** Gradient and curvature of a conditional logit: somebody chose, of all who were there, those whom they met. */
final class Choice {

    private Choice() {}

    /**
     * The lessons of one choice, at the weights in force; each one met is one example.
     *
     * @param inputs per candidate, one number per weight
     */
    static Statistics statistics(double[] weights, double[][] inputs, boolean[] met) {
        int n = weights.length;
        int chosen = 0;
        for (boolean one : met) {
            chosen += one ? 1 : 0;
        }
        if (chosen == 0) {
            return Statistics.none(n);
        }
        double[] chances = chances(weights, inputs);
        double[] expected = new double[n];
        double[] seen = new double[n];
        for (int i = 0; i < inputs.length; i++) {
            for (int j = 0; j < n; j++) {
                expected[j] += chances[i] * inputs[i][j];
                seen[j] += met[i] ? inputs[i][j] : 0;
            }
        }
        double[] gradient = new double[n];
        for (int j = 0; j < n; j++) {
            gradient[j] = seen[j] - chosen * expected[j];
        }
        return new Statistics(gradient, spread(inputs, chances, expected, chosen), chosen);
    }

    private static double[] chances(double[] weights, double[][] inputs) {
        double[] chances = new double[inputs.length];
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < inputs.length; i++) {
            for (int j = 0; j < weights.length; j++) {
                chances[i] += weights[j] * inputs[i][j];
            }
            most = Math.max(most, chances[i]);
        }
        double sum = 0;
        for (int i = 0; i < inputs.length; i++) {
            chances[i] = StrictMath.exp(chances[i] - most);
            sum += chances[i];
        }
        for (int i = 0; i < inputs.length; i++) {
            chances[i] /= sum;
        }
        return chances;
    }

    /** The covariance of the inputs under the chances, times how many were chosen. */
    private static double[] spread(double[][] inputs, double[] chances, double[] expected, int chosen) {
        int n = expected.length;
        double[] spread = new double[n * (n + 1) / 2];
        double[] apart = new double[n];
        for (int i = 0; i < inputs.length; i++) {
            for (int j = 0; j < n; j++) {
                apart[j] = inputs[i][j] - expected[j];
            }
            double weight = chosen * chances[i];
            int at = 0;
            for (int j = 0; j < n; j++) {
                double scaled = weight * apart[j];
                for (int k = 0; k <= j; k++) {
                    spread[at++] += scaled * apart[k];
                }
            }
        }
        return spread;
    }
}
