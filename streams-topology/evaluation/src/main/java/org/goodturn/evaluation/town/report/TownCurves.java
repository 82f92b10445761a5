package org.goodturn.evaluation.town.report;

import java.util.List;

/**
 * The curves of {@code town-normal}, all seeds together.
 *
 * @param thresholds precision, recall and false nudges over the threshold
 * @param delaysDays planted days from a need to its nudge, for those met, in order
 * @param expectedNeeds how many ought to be met
 * @param shipped over time, as it ships
 * @param careless over time, from a careless model on: what learning from feedback is worth
 */
public record TownCurves(
        List<CurvePoint> thresholds,
        List<Double> delaysDays,
        int expectedNeeds,
        LearningCurve shipped,
        LearningCurve careless) {

    public TownCurves {
        thresholds = List.copyOf(thresholds);
        delaysDays = List.copyOf(delaysDays);
    }

    /** Share of the needs that ought to be met within so many days. */
    public double metWithin(double days) {
        long met = delaysDays.stream().filter(delay -> delay <= days).count();
        return expectedNeeds == 0 ? 0 : (double) met / expectedNeeds;
    }
}
