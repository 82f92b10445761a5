package org.goodturn.evaluation.shifts;

import java.util.List;

/** Never says anything. */
final class NeverFire implements ShiftScorer {
    @Override
    public String name() {
        return "never-fire";
    }

    @Override
    public boolean online() {
        return false;
    }

    @Override
    public List<FoundShift> find(ShiftSeries series) {
        return List.of();
    }
}
