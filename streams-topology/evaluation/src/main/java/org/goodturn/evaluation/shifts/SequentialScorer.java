package org.goodturn.evaluation.shifts;

import java.util.ArrayList;
import java.util.List;

/**
 * A scorer that knows what is usual from the first {@value #LEARNED} rows after each change it told, and adds up evidence
 * against that, upwards and downwards, in each dimension by itself.
 */
abstract class SequentialScorer implements ShiftScorer {
    private static final int LEARNED = 20;

    @Override
    public final boolean online() {
        return true;
    }

    /** Evidence that grows with each standardised value, in one direction. */
    interface Evidence {
        /** Takes a row's value in standard deviations; whether that makes it an alarm. */
        boolean add(int row, double deviation);

        /** The row from which what speaks most for a change began to speak for it. */
        int began();
    }

    /** Evidence for a rise. */
    abstract Evidence rise();

    @Override
    public final List<FoundShift> find(ShiftSeries series) {
        List<FoundShift> found = new ArrayList<>();
        for (int dimension = 0; dimension < series.dimensions(); dimension++) {
            findIn(series, dimension, found);
        }
        return found;
    }

    private void findIn(ShiftSeries series, int dimension, List<FoundShift> found) {
        int from = 0;
        while (from < series.rows()) {
            FoundShift next = nextFrom(from, series, dimension);
            if (next == null) {
                return;
            }
            found.add(next);
            from = next.saidAt() + 1;
        }
    }

    private FoundShift nextFrom(int from, ShiftSeries series, int dimension) {
        int learnedTo = Math.min(series.rows(), from + LEARNED);
        double mean = 0;
        double squares = 0;
        int seen = 0;
        for (int row = from; row < learnedTo; row++) {
            double value = series.value(dimension, row);
            if (!Double.isNaN(value)) {
                seen++;
                double error = value - mean;
                mean += error / seen;
                squares += error * (value - mean);
            }
        }
        double deviation = Math.sqrt(Math.max(squares / Math.max(1, seen - 1), 1e-12));
        Evidence[] both = {rise(), rise()};
        for (int row = learnedTo; row < series.rows(); row++) {
            double value = series.value(dimension, row);
            for (int side = 0; side < 2 && !Double.isNaN(value); side++) {
                if (both[side].add(row, (side == 0 ? 1 : -1) * (value - mean) / deviation)) {
                    return new FoundShift(both[side].began(), row);
                }
            }
        }
        return null;
    }
}
