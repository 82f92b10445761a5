package org.goodturn.evaluation.shifts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Binary segmentation for a change in mean with unit variance: Scott and Knott 1974; at most five changes, each worth
 * 3 log n per dimension, as the R package {@code changepoint} does by default. It sees the whole series first.
 */
final class BinarySegmentation implements ShiftScorer {
    private static final int MOST_CHANGES = 5;

    @Override
    public String name() {
        return "binseg";
    }

    @Override
    public boolean online() {
        return false;
    }

    /**
     * A possible split.
     *
     * @param from first row of the stretch that is split
     * @param at first row of its second part
     * @param to the row after the stretch
     * @param gain by how much twice the log likelihood rises
     */
    private record Split(int from, int at, int to, double gain) {}

    @Override
    public List<FoundShift> find(ShiftSeries series) {
        double price = 3 * Math.log(series.rows()) * series.dimensions();
        List<Split> open = new ArrayList<>();
        best(series, 0, series.rows()).ifPresent(open::add);
        List<FoundShift> found = new ArrayList<>();
        while (found.size() < MOST_CHANGES) {
            Optional<Split> next = open.stream().max(Comparator.comparing(Split::gain));
            if (next.isEmpty() || next.get().gain() <= price) {
                break;
            }
            Split split = next.get();
            open.remove(split);
            found.add(new FoundShift(split.at(), series.rows() - 1));
            best(series, split.from(), split.at()).ifPresent(open::add);
            best(series, split.at(), split.to()).ifPresent(open::add);
        }
        return found;
    }

    private static Optional<Split> best(ShiftSeries series, int from, int to) {
        double[] gains = new double[to - from];
        for (int dimension = 0; dimension < series.dimensions(); dimension++) {
            addGains(series, dimension, from, gains);
        }
        Split best = null;
        for (int at = from + 1; at < to; at++) {
            if (best == null || gains[at - from] > best.gain()) {
                best = new Split(from, at, to, gains[at - from]);
            }
        }
        return Optional.ofNullable(best);
    }

    private static void addGains(ShiftSeries series, int dimension, int from, double[] gains) {
        double all = 0;
        for (int i = 0; i < gains.length; i++) {
            all += present(series.value(dimension, from + i));
        }
        double left = 0;
        for (int i = 1; i < gains.length; i++) {
            left += present(series.value(dimension, from + i - 1));
            double right = all - left;
            gains[i] += left * left / i + right * right / (gains.length - i) - all * all / gains.length;
        }
    }

    /** A missing value counts as the mean of the whole series, which is 0. */
    private static double present(double value) {
        return Double.isNaN(value) ? 0 : value;
    }
}
