package org.goodturn.evaluation.town.report;

import java.util.List;
import java.util.stream.DoubleStream;
import org.goodturn.evaluation.town.judging.TownFigures;

/**
 * What would be said at another threshold.
 *
 * @param threshold log-odds from which a candidate is said
 * @param precision share of nudges that are right
 * @param recall share of needs that are met
 * @param falseNudgesPerPersonYear unfounded nudges per year of a person who receives nudges
 */
public record CurvePoint(double threshold, double precision, double recall, double falseNudgesPerPersonYear) {

    private static final double BELOW = -3;
    private static final double ABOVE = 5;
    private static final double STEP = 0.5;

    /**
     * Points around the shipped threshold.
     *
     * @param said by a run in which nearly every candidate is said
     */
    public static List<CurvePoint> over(TownFigures said, double shipped) {
        return DoubleStream.iterate(BELOW, above -> above <= ABOVE, above -> above + STEP)
                .mapToObj(above -> of(said, shipped + above))
                .filter(point -> !Double.isNaN(point.precision()))
                .toList();
    }

    private static CurvePoint of(TownFigures said, double threshold) {
        double score = 1 / (1 + StrictMath.exp(-threshold));
        TownFigures kept = said.only(nudge -> nudge.nudge().score() >= score);
        return new CurvePoint(threshold, kept.precision(), kept.recall(), kept.falseNudgesPerPersonYear());
    }
}
