package org.goodturn.domain.learning;

/**
 * What some examples say about weights, as sums: the gradient and the curvature (negative second derivative) of their
 * log-likelihood at the weights in force. Sums of sums say the same, so partitions add up apart. Immutable.
 */
public final class Statistics {

    private final double[] gradient;
    private final double[] curvature;
    private final double examples;

    /**
     * @param gradient one number per weight
     * @param curvature the lower triangle of a symmetric matrix, row by row: n (n + 1) / 2 numbers for n weights
     * @param examples how many examples, weighed; at least 0
     * @throws IllegalArgumentException if sizes do not match or a number is not finite
     */
    public Statistics(double[] gradient, double[] curvature, double examples) {
        if (curvature.length != gradient.length * (gradient.length + 1) / 2) {
            throw new IllegalArgumentException("the curvature of " + gradient.length + " weights has another size");
        }
        requireFinite(gradient);
        requireFinite(curvature);
        if (!(examples >= 0) || Double.isInfinite(examples)) {
            throw new IllegalArgumentException("the number of examples is finite and at least 0");
        }
        this.gradient = gradient.clone();
        this.curvature = curvature.clone();
        this.examples = examples;
    }

    /** Nothing was seen. */
    public static Statistics none(int weights) {
        return new Statistics(new double[weights], new double[weights * (weights + 1) / 2], 0);
    }

    /** Both together; they are about the same weights. */
    public Statistics plus(Statistics other) {
        return new Statistics(
                sum(gradient, other.gradient, 1), sum(curvature, other.curvature, 1), examples + other.examples);
    }

    /** The same, counting only in part (0 to 1). */
    public Statistics times(double share) {
        return new Statistics(
                sum(new double[gradient.length], gradient, share),
                sum(new double[curvature.length], curvature, share),
                examples * share);
    }

    /** How many weights these are about. */
    public int weights() {
        return gradient.length;
    }

    /** How many examples, weighed. */
    public double examples() {
        return examples;
    }

    /** One number per weight. */
    public double[] gradient() {
        return gradient.clone();
    }

    /** The lower triangle, row by row. */
    public double[] curvature() {
        return curvature.clone();
    }

    private static double[] sum(double[] one, double[] other, double share) {
        if (one.length != other.length) {
            throw new IllegalArgumentException("statistics of different weights do not add");
        }
        double[] sum = new double[one.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = one[i] + share * other[i];
        }
        return sum;
    }

    private static void requireFinite(double[] numbers) {
        for (double number : numbers) {
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException("statistics are finite numbers");
            }
        }
    }
}
