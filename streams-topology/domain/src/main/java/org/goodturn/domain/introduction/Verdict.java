package org.goodturn.domain.introduction;

import org.goodturn.domain.learning.Statistics;

/** Gradient and curvature of a logistic regression: a suggestion was right or not. */
final class Verdict {

    private Verdict() {}

    /** The lesson of one suggestion, at the weights in force. */
    static Statistics statistics(double[] weights, double[] inputs, boolean right) {
        int n = weights.length;
        double logOdds = 0;
        for (int i = 0; i < n; i++) {
            logOdds += weights[i] * inputs[i];
        }
        double chance = 1 / (1 + StrictMath.exp(-logOdds));
        double surprise = (right ? 1 : 0) - chance;
        double[] gradient = new double[n];
        double[] curvature = new double[n * (n + 1) / 2];
        int at = 0;
        for (int i = 0; i < n; i++) {
            gradient[i] = surprise * inputs[i];
            for (int j = 0; j <= i; j++) {
                curvature[at++] = chance * (1 - chance) * inputs[i] * inputs[j];
            }
        }
        return new Statistics(gradient, curvature, 1);
    }
}
