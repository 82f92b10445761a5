package org.goodturn.domain.learning;

/**
 * Takes one step a week: a Newton step on the log-likelihood of everything seen, from the default weights, towards which a
 * penalty pulls (online Newton, Hazan, Agarwal and Kale 2007; the recursive form is Laplace's approximation of the posterior).
 */
public final class Learner {

    private final double[] defaults;
    private final boolean[] neverNegative;
    private final double penalty;
    private final double mostStep;

    /**
     * @param defaults the weights that ship
     * @param neverNegative which weights are of evidence and stay at least 0
     * @param penalty how firmly the defaults are believed, in examples; above 0
     * @param mostStep most that one weight may change in one week; above 0
     */
    public Learner(double[] defaults, boolean[] neverNegative, double penalty, double mostStep) {
        if (!(penalty > 0) || !(mostStep > 0) || defaults.length != neverNegative.length) {
            throw new IllegalArgumentException("a penalty and a step are above 0, and every weight has a sign");
        }
        this.defaults = defaults.clone();
        this.neverNegative = neverNegative.clone();
        this.penalty = penalty;
        this.mostStep = mostStep;
    }

    /** Before anything was seen. */
    public Learned start() {
        double[] precision = new double[defaults.length * (defaults.length + 1) / 2];
        for (int i = 0; i < defaults.length; i++) {
            precision[at(i, i)] = penalty;
        }
        return new Learned(0, defaults, precision);
    }

    /** After one week more; a week without examples changes nothing but the count. */
    public Learned after(Learned before, Statistics week) {
        double[] precision = before.precision();
        double[] curvature = week.curvature();
        for (int i = 0; i < precision.length; i++) {
            precision[i] += curvature[i];
        }
        double[] step = Cholesky.solve(precision, week.gradient());
        double[] weights = before.weights();
        for (int i = 0; i < weights.length; i++) {
            weights[i] += Math.clamp(step[i], -mostStep, mostStep);
            weights[i] = neverNegative[i] ? Math.max(0, weights[i]) : weights[i];
        }
        return new Learned(before.weeks() + 1, weights, precision);
    }

    private static int at(int row, int column) {
        return row * (row + 1) / 2 + column;
    }
}
