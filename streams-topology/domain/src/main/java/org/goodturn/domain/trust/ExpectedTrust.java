package org.goodturn.domain.trust;

import org.goodturn.domain.learning.Learned;
import org.goodturn.domain.learning.Learner;
import org.goodturn.domain.learning.Statistics;

/**
 * How one person can be expected to find another, −1 to 1, before they have dealt with one another: a sum of named terms,
 * each times its weight. Weights are learned by recursive least squares, pulled towards those that ship (ridge regression,
 * Hoerl and Kennard 1970): what examples say about them is a sum, so it adds up over partitions and weeks.
 */
public final class ExpectedTrust {

    /** How firmly the weights that ship are believed, in examples. */
    private static final double PENALTY = 20;
    /** Most that a weight may change in one step. */
    private static final double MOST_STEP = 1;

    private static final ExpectationTerm[] TERMS = ExpectationTerm.values();

    private ExpectedTrust() {}

    /** Learns from {@link #lesson}s; {@link Learner#start} has the weights that ship. */
    public static Learner learner() {
        double[] weights = new double[TERMS.length];
        boolean[] neverNegative = new boolean[TERMS.length];
        for (ExpectationTerm term : TERMS) {
            weights[term.ordinal()] = term.weight();
            neverNegative[term.ordinal()] = term.isNeverAgainst();
        }
        return new Learner(weights, neverNegative, PENALTY, MOST_STEP);
    }

    /** What is expected, −1 to 1. */
    public static double of(ExpectationInputs inputs, Learned learned) {
        return Math.clamp(sum(inputs.values(), learned.weights()), -1, 1);
    }

    /**
     * What one example teaches.
     *
     * @param inputs what was known before
     * @param learned the weights in force
     * @param found how the one really found the other, −1 to 1
     */
    public static Statistics lesson(ExpectationInputs inputs, Learned learned, double found) {
        if (!(found >= -1 && found <= 1)) {
            throw new IllegalArgumentException("a regard lies between -1 and 1");
        }
        double[] x = inputs.values();
        double missed = found - sum(x, learned.weights());
        double[] gradient = new double[x.length];
        double[] curvature = new double[x.length * (x.length + 1) / 2];
        int at = 0;
        for (int row = 0; row < x.length; row++) {
            gradient[row] = missed * x[row];
            for (int column = 0; column <= row; column++) {
                curvature[at++] = x[row] * x[column];
            }
        }
        return new Statistics(gradient, curvature, 1);
    }

    private static double sum(double[] values, double[] weights) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] * weights[i];
        }
        return sum;
    }
}
