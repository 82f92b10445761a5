package org.goodturn.domain.learning;

/**
 * Where learning stands after some weeks: the weights and how firmly they are known. A function of the default weights and of
 * the weeks' statistics in order, and so the same on every instance. Immutable.
 *
 * @param weeks how many weeks went in; 0 for the default
 * @param weights one per dimension
 * @param precision lower triangle, row by row, as in {@link Statistics#curvature}
 */
public record Learned(int weeks, double[] weights, double[] precision) {

    public Learned {
        if (precision.length != weights.length * (weights.length + 1) / 2) {
            throw new IllegalArgumentException("the precision of " + weights.length + " weights has another size");
        }
        weights = weights.clone();
        precision = precision.clone();
    }

    @Override
    public double[] weights() {
        return weights.clone();
    }

    @Override
    public double[] precision() {
        return precision.clone();
    }
}
