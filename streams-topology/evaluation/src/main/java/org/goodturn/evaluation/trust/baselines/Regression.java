package org.goodturn.evaluation.trust.baselines;

import java.util.List;
import java.util.Map;
import org.goodturn.domain.learning.Learned;
import org.goodturn.domain.learning.Learner;
import org.goodturn.domain.learning.Statistics;
import org.goodturn.evaluation.trust.Rating;

/** Least squares over features of a pair, fitted anew on all ratings told so far, each with the features it has now. */
abstract class Regression extends FairnessGoodness {
    private static final double NEXT_TO_NO_PENALTY = 1e-6;

    private double[] weights = new double[0];
    private boolean stale = true;

    Regression(String name, int people) {
        super(name, people);
    }

    /** The features of a pair; always of one size, and of about the size 1. */
    abstract double[] features(int from, int to);

    /** Ratings were told since features were last asked for. */
    abstract void refresh();

    @Override
    public void learn(List<Rating> next) {
        super.learn(next);
        stale = true;
    }

    @Override
    public final double predict(int from, int to) {
        if (stale) {
            refresh();
            weights = fit();
            stale = false;
        }
        return Math.clamp(sum(features(from, to), weights), -1, 1);
    }

    private double[] fit() {
        int size = features(0, 0).length;
        double[] gradient = new double[size];
        double[] curvature = new double[size * (size + 1) / 2];
        int ratings = 0;
        for (int from = 0; from < graph().people(); from++) {
            for (Map.Entry<Integer, Double> one : graph().given(from).entrySet()) {
                add(features(from, one.getKey()), one.getValue(), gradient, curvature);
                ratings++;
            }
        }
        Learner learner = new Learner(new double[size], new boolean[size], NEXT_TO_NO_PENALTY, Double.MAX_VALUE);
        Learned learned = learner.after(learner.start(), new Statistics(gradient, curvature, ratings));
        return learned.weights();
    }

    private static void add(double[] x, double y, double[] gradient, double[] curvature) {
        int at = 0;
        for (int row = 0; row < x.length; row++) {
            gradient[row] += y * x[row];
            for (int column = 0; column <= row; column++) {
                curvature[at++] += x[row] * x[column];
            }
        }
    }

    private static double sum(double[] x, double[] weights) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * weights[i];
        }
        return sum;
    }
}
