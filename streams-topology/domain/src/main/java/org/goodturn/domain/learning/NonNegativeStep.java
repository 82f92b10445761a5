package org.goodturn.domain.learning;

/**
 * The step d that makes g·d − ½ dᵀA d as large as can be while chosen weights stay at least 0: an active-set method (as Lawson
 * and Hanson 1974 have it for least squares) that only ever adds to the weights held at 0.
 */
final class NonNegativeStep {

    private final double[] lower;
    private final double[] gradient;

    /**
     * @param lower the lower triangle of A, row by row; positive definite
     * @param gradient g
     */
    NonNegativeStep(double[] lower, double[] gradient) {
        this.lower = lower;
        this.gradient = gradient;
    }

    /** The step from where the weights stand; those that must not be negative are not. */
    double[] from(double[] start, boolean[] neverNegative) {
        int n = start.length;
        boolean[] atZero = new boolean[n];
        while (true) {
            double[] step = stepWith(atZero, start);
            boolean fits = true;
            for (int i = 0; i < n; i++) {
                if (neverNegative[i] && !atZero[i] && start[i] + step[i] < 0) {
                    atZero[i] = true;
                    fits = false;
                }
            }
            if (fits) {
                return step;
            }
        }
    }

    /** The best step among those that take the held weights to 0. */
    private double[] stepWith(boolean[] atZero, double[] start) {
        int n = start.length;
        double[] held = lower.clone();
        double[] target = gradient.clone();
        for (int i = 0; i < n; i++) {
            if (atZero[i]) {
                for (int j = 0; j < n; j++) {
                    int at = i >= j ? Cholesky.at(i, j) : Cholesky.at(j, i);
                    if (!atZero[j]) {
                        target[j] += lower[at] * start[i];
                    }
                    held[at] = i == j ? 1 : 0;
                }
            }
        }
        for (int i = 0; i < n; i++) {
            target[i] = atZero[i] ? -start[i] : target[i];
        }
        double[] step = Cholesky.solve(held, target);
        for (int i = 0; i < n; i++) {
            step[i] = atZero[i] ? -start[i] : step[i];
        }
        return step;
    }
}
