package org.goodturn.domain.introduction;

import java.util.Arrays;
import java.util.List;
import org.goodturn.domain.learning.Statistics;

/**
 * Turns what became of suggestions into sums to learn weights from: gradient and curvature of the log-likelihood at a model's
 * weights, one dimension a factor, in the factors' order. The baseline is not learned.
 */
public final class ScoreLessons {

    private static final int FACTORS = Factor.values().length;

    private ScoreLessons() {}

    /** Nothing happened. */
    public static Statistics none() {
        return Statistics.none(FACTORS);
    }

    /**
     * A suggestion was judged: a logistic likelihood.
     *
     * @param good whether it was accepted
     */
    public static Statistics verdict(ScoreModel model, ScoreInputs inputs, boolean good) {
        double[] x = vector(inputs);
        double probability = 1 / (1 + StrictMath.exp(-model.baseline() - dot(weights(model), x)));
        double[] gradient = new double[FACTORS];
        add(gradient, x, (good ? 1 : 0) - probability);
        double[] curvature = new double[FACTORS * (FACTORS + 1) / 2];
        addSquare(curvature, x, probability * (1 - probability));
        return new Statistics(gradient, curvature, 1);
    }

    /**
     * Of several who were at hand one was chosen: a conditional logit (McFadden, "Conditional logit analysis of qualitative choice
     * behavior", 1974).
     *
     * @param choices at least two
     * @param chosen which
     */
    public static Statistics choice(ScoreModel model, List<ScoreInputs> choices, int chosen) {
        if (choices.size() < 2 || chosen < 0 || chosen >= choices.size()) {
            throw new IllegalArgumentException("one is chosen of at least two");
        }
        double[][] x = choices.stream().map(ScoreLessons::vector).toArray(double[][]::new);
        double[] shares = shares(weights(model), x);
        double[] mean = new double[FACTORS];
        double[] curvature = new double[FACTORS * (FACTORS + 1) / 2];
        for (int i = 0; i < x.length; i++) {
            add(mean, x[i], shares[i]);
            addSquare(curvature, x[i], shares[i]);
        }
        addSquare(curvature, mean, -1);
        double[] gradient = x[chosen].clone();
        add(gradient, mean, -1);
        return new Statistics(gradient, curvature, 1);
    }

    /** The factors by name, in the order of the sums. */
    public static List<String> factors() {
        return Arrays.stream(Factor.values()).map(Factor::word).toList();
    }

    /**
     * Sums that an earlier or later version wrote, brought into this one's order: what it says about factors that are not known
     * here is left out, and about others nothing was learned.
     *
     * @param factors theirs, by name
     * @throws IllegalArgumentException if the sums have another size than the factors
     */
    public static Statistics arranged(List<String> factors, Statistics theirs) {
        if (factors.size() != theirs.weights()) {
            throw new IllegalArgumentException("sums have another size than their factors");
        }
        List<String> ours = factors();
        if (ours.equals(factors)) {
            return theirs;
        }
        double[] gradient = new double[FACTORS];
        double[] curvature = new double[FACTORS * (FACTORS + 1) / 2];
        double[] theirGradient = theirs.gradient();
        double[] theirCurvature = theirs.curvature();
        for (int i = 0; i < theirGradient.length; i++) {
            int row = ours.indexOf(factors.get(i));
            if (row < 0) {
                continue;
            }
            gradient[row] = theirGradient[i];
            for (int j = 0; j <= i; j++) {
                int column = ours.indexOf(factors.get(j));
                if (column >= 0) {
                    curvature[at(row, column)] = theirCurvature[at(i, j)];
                }
            }
        }
        return new Statistics(gradient, curvature, theirs.examples());
    }

    /** A model's weights in the factors' order. */
    public static double[] weights(ScoreModel model) {
        double[] weights = new double[FACTORS];
        for (Factor factor : Factor.values()) {
            weights[factor.ordinal()] = model.weights().get(factor);
        }
        return weights;
    }

    private static int at(int one, int other) {
        int row = Math.max(one, other);
        return row * (row + 1) / 2 + Math.min(one, other);
    }

    private static double[] vector(ScoreInputs inputs) {
        double[] x = new double[FACTORS];
        inputs.values().forEach((factor, value) -> x[factor.ordinal()] = value);
        return x;
    }

    private static double[] shares(double[] weights, double[][] x) {
        double[] shares = new double[x.length];
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            shares[i] = dot(weights, x[i]);
            most = Math.max(most, shares[i]);
        }
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            shares[i] = StrictMath.exp(shares[i] - most);
            sum += shares[i];
        }
        for (int i = 0; i < x.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static void add(double[] into, double[] what, double times) {
        for (int i = 0; i < into.length; i++) {
            into[i] += times * what[i];
        }
    }

    private static void addSquare(double[] into, double[] what, double times) {
        int at = 0;
        for (int row = 0; row < what.length; row++) {
            for (int column = 0; column <= row; column++) {
                into[at++] += times * what[row] * what[column];
            }
        }
    }
}
