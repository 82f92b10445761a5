package org.goodturn.evaluation.shifts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goodturn.domain.intent.series.SeriesDetector;
import org.goodturn.domain.intent.series.SeriesSettings;
import org.goodturn.domain.intent.series.SeriesShift;

/**
 * Ours: one detector per dimension, as it ships, its changes together. Dimensions watched together raise each other's bars, and
 * a change that began where one did that another dimension told is the same. A missing value is a row that was not seen.
 */
final class GoodturnShifts implements ShiftScorer {
    private final SeriesSettings settings;

    GoodturnShifts(SeriesSettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "goodturn";
    }

    @Override
    public boolean online() {
        return true;
    }

    @Override
    public List<FoundShift> find(ShiftSeries series) {
        List<Dimension> dimensions = new ArrayList<>();
        for (int i = 0; i < series.dimensions(); i++) {
            dimensions.add(new Dimension(new SeriesDetector(settings.forOneOf(series.dimensions()))));
        }
        List<FoundShift> found = new ArrayList<>();
        for (int row = 0; row < series.rows(); row++) {
            for (int i = 0; i < dimensions.size(); i++) {
                Optional<FoundShift> shift = dimensions.get(i).observe(row, series.value(i, row));
                shift.filter(one -> dimensions.size() == 1 || isNew(one, found)).ifPresent(found::add);
            }
        }
        return found;
    }

    private boolean isNew(FoundShift shift, List<FoundShift> found) {
        return found.stream()
                .noneMatch(told -> Math.abs(told.location() - shift.location()) <= settings.sameWithinRows());
    }

    /** A detector and the rows that it saw. */
    private static final class Dimension {
        private final SeriesDetector detector;
        private final List<Integer> seen = new ArrayList<>();

        Dimension(SeriesDetector detector) {
            this.detector = detector;
        }

        Optional<FoundShift> observe(int row, double value) {
            if (Double.isNaN(value)) {
                return Optional.empty();
            }
            seen.add(row);
            Optional<SeriesShift> shift = detector.observe(value);
            return shift.map(change -> new FoundShift(seen.get((int) change.since()), row));
        }
    }
}
