package org.goodturn.domain.learning;

/** Solves small symmetric, positive definite systems. */
final class Cholesky {

    private Cholesky() {}

    /**
     * The x with A x = b.
     *
     * @param lower the lower triangle of A, row by row
     * @throws IllegalArgumentException if A is not positive definite
     */
    static double[] solve(double[] lower, double[] b) {
        int n = b.length;
        double[] factor = factor(lower, n);
        double[] x = b.clone();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                x[i] -= factor[at(i, j)] * x[j];
            }
            x[i] /= factor[at(i, i)];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int j = i + 1; j < n; j++) {
                x[i] -= factor[at(j, i)] * x[j];
            }
            x[i] /= factor[at(i, i)];
        }
        return x;
    }

    private static double[] factor(double[] lower, int n) {
        double[] factor = new double[lower.length];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = lower[at(i, j)];
                for (int k = 0; k < j; k++) {
                    sum -= factor[at(i, k)] * factor[at(j, k)];
                }
                factor[at(i, j)] = i == j ? root(sum) : sum / factor[at(j, j)];
            }
        }
        return factor;
    }

    private static double root(double square) {
        if (!(square > 0)) {
            throw new IllegalArgumentException("the matrix is not positive definite");
        }
        return Math.sqrt(square);
    }

    /** Where row and column stand in a packed lower triangle; the column is not above the row. */
    static int at(int row, int column) {
        return row * (row + 1) / 2 + column;
    }
}
