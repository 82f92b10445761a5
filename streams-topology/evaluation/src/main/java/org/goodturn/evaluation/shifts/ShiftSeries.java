package org.goodturn.evaluation.shifts;

import java.util.Arrays;

/** A series of one or more real values a row, standardised; a value that is missing is NaN. */
final class ShiftSeries {
    private final String name;
    private final double[][] values;

    private ShiftSeries(String name, double[][] values) {
        this.name = name;
        this.values = values;
    }

    /**
     * A series, each dimension brought to mean 0 and standard deviation 1 (n − 1 in the denominator) as in the benchmark; a
     * constant dimension becomes 0.
     *
     * @param raw one array per dimension, all of one length, one number a row
     */
    static ShiftSeries standardised(String name, double[][] raw) {
        return new ShiftSeries(
                name, Arrays.stream(raw).map(ShiftSeries::standardised).toArray(double[][]::new));
    }

    private static double[] standardised(double[] raw) {
        double[] present = Arrays.stream(raw).filter(Double::isFinite).toArray();
        double mean = Arrays.stream(present).average().orElse(0);
        double squares =
                Arrays.stream(present).map(x -> (x - mean) * (x - mean)).sum();
        double deviation = present.length > 1 ? Math.sqrt(squares / (present.length - 1)) : 0;
        return Arrays.stream(raw)
                .map(x -> !Double.isFinite(x) ? Double.NaN : deviation > 0 ? (x - mean) / deviation : 0)
                .toArray();
    }

    String name() {
        return name;
    }

    int rows() {
        return values[0].length;
    }

    int dimensions() {
        return values.length;
    }

    /** The value of a dimension in a row; NaN where missing. */
    double value(int dimension, int row) {
        return values[dimension][row];
    }

    /** All dimensions of a row. */
    double[] row(int row) {
        return Arrays.stream(values).mapToDouble(dimension -> dimension[row]).toArray();
    }
}
