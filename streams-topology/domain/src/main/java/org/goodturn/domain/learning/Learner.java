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
    private final double memory;

    /** Forgets nothing; see the other constructor. */
    public Learner(double[] defaults, boolean[] neverNegative, double penalty, double mostStep) {
        this(defaults, neverNegative, penalty, mostStep, 1);
    }

    /**
     * @param defaults the weights that ship
     * @param neverNegative which weights are of evidence and stay at least 0
     * @param penalty how firmly the defaults are believed, in examples; above 0
     * @param mostStep most that one weight may change in one week; above 0
     * @param memory share of what was seen that stays in force when a week with examples comes in; above 0, at most 1. What
     *     goes makes room for the defaults
     */
    public Learner(double[] defaults, boolean[] neverNegative, double penalty, double mostStep, double memory) {
        if (!(memory > 0 && memory <= 1)) {
            throw new IllegalArgumentException("a share lies above 0 and is at most 1");
        }
        if (!(penalty > 0) || !(mostStep > 0) || defaults.length != neverNegative.length) {
            throw new IllegalArgumentException("a penalty and a step are above 0, and every weight has a sign");
        }
        this.defaults = defaults.clone();
        this.neverNegative = neverNegative.clone();
        this.penalty = penalty;
        this.mostStep = mostStep;
        this.memory = memory;
    }

    /** Before anything was seen. */
    public Learned start() {
        double[] precision = new double[defaults.length * (defaults.length + 1) / 2];
        for (int i = 0; i < defaults.length; i++) {
            precision[Cholesky.at(i, i)] = penalty;
        }
        return new Learned(0, defaults, precision);
    }

    /**
     * After one week more; a week without examples changes nothing but the count. Of all weights that evidence may have, those
     * are taken that the step's own quadratic likes best.
     */
    public Learned after(Learned before, Statistics week) {
        if (week.examples() == 0) {
            return new Learned(before.weeks() + 1, before.weights(), before.precision());
        }
        double[] start = before.weights();
        double[] precision = before.precision();
        double[] pull = forget(start, precision);
        double[] curvature = week.curvature();
        double[] gradient = week.gradient();
        for (int i = 0; i < precision.length; i++) {
            precision[i] += curvature[i];
        }
        for (int i = 0; i < pull.length; i++) {
            gradient[i] += pull[i];
        }
        double[] step = new NonNegativeStep(precision, gradient).from(start, neverNegative);
        for (int i = 0; i < start.length; i++) {
            start[i] += Math.clamp(step[i], -mostStep, mostStep);
        }
        return new Learned(before.weeks() + 1, start, precision);
    }

    /** Lets precision fade to the penalty, and returns how what faded pulls back towards the defaults. */
    private double[] forget(double[] weights, double[] precision) {
        double[] pull = new double[weights.length];
        for (int i = 0; i < precision.length; i++) {
            precision[i] *= memory;
        }
        for (int i = 0; i < weights.length; i++) {
            double room = (1 - memory) * penalty;
            precision[Cholesky.at(i, i)] += room;
            pull[i] = room * (defaults[i] - weights[i]);
        }
        return pull;
    }
}
