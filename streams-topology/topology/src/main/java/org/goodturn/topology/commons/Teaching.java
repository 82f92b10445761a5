package org.goodturn.topology.commons;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.goodturn.domain.introduction.Factor;
import org.goodturn.domain.introduction.ScoreLessons;
import org.goodturn.domain.introduction.ScoreModel;
import org.goodturn.domain.learning.Learned;
import org.goodturn.domain.learning.Learner;
import org.goodturn.domain.learning.Statistics;
import org.goodturn.events.ModelStatistics;

/** From rows of lessons to a model: the shipped one, moved a bounded step for each week. */
final class Teaching {

    /** How firmly the shipped weights are believed, in examples. */
    private static final double PENALTY = 25;

    /** Most that one weight moves in one week. */
    private static final double MOST_STEP = 0.25;

    private static final Factor[] FACTORS = Factor.values();

    private final ScoreModel shipped;
    private final Learner learner;

    Teaching(ScoreModel shipped) {
        this.shipped = shipped;
        boolean[] neverNegative = new boolean[FACTORS.length];
        for (Factor factor : FACTORS) {
            neverNegative[factor.ordinal()] = factor.isEvidence();
        }
        this.learner = new Learner(ScoreLessons.weights(shipped), neverNegative, PENALTY, MOST_STEP);
    }

    /** A row's numbers, in this version's order. */
    Statistics statistics(ModelStatistics row) {
        double[] gradient =
                row.getGradient().stream().mapToDouble(Double::doubleValue).toArray();
        double[] curvature =
                row.getCurvature().stream().mapToDouble(Double::doubleValue).toArray();
        return ScoreLessons.arranged(row.getFactors(), new Statistics(gradient, curvature, row.getExamples()));
    }

    /** All partitions together, in their order; null where a partition learned nothing. */
    Statistics sum(Statistics[] partitions) {
        Statistics sum = ScoreLessons.none();
        for (Statistics one : partitions) {
            sum = one == null ? sum : sum.plus(one);
        }
        return sum;
    }

    /**
     * The model after some weeks.
     *
     * @param week the last week that went in, which is the model's version
     */
    ScoreModel model(int week, List<Statistics> weeks) {
        Learned learned = learner.start();
        for (Statistics one : weeks) {
            learned = learner.after(learned, one);
        }
        double[] weights = learned.weights();
        Map<Factor, Double> byFactor = new EnumMap<>(Factor.class);
        for (Factor factor : FACTORS) {
            byFactor.put(factor, weights[factor.ordinal()]);
        }
        return new ScoreModel(shipped.name() + ".week-" + week, shipped.baseline(), byFactor, shipped.threshold());
    }
}
