package org.goodturn.evaluation.trust.ours;

import java.util.List;
import org.goodturn.domain.trust.Evidence;
import org.goodturn.domain.trust.ExpectationInputs;
import org.goodturn.domain.trust.Recommendation;
import org.goodturn.evaluation.trust.Rating;
import org.goodturn.evaluation.trust.RatingGraph;
import org.goodturn.evaluation.trust.RatingPredictor;

/**
 * Inherited trust and nothing else: belief less disbelief of the evidence that bridges pass on, and one line fitted online
 * that takes it to the scale of ratings; without a path that line's offset.
 */
public final class InheritedPredictor implements RatingPredictor {
    private final RatingGraph graph;
    private final Bridges bridges;
    private final double[] sums = new double[5];

    public InheritedPredictor(int people) {
        graph = new RatingGraph(people);
        bridges = new Bridges(graph, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    @Override
    public String name() {
        return "inherited-evidence";
    }

    @Override
    public double predict(int from, int to) {
        double slope = sums[3] - sums[1] * sums[2] / Math.max(1, sums[0]);
        double spread = sums[4] - sums[1] * sums[1] / Math.max(1, sums[0]);
        double steep = spread > 1e-9 ? slope / spread : 0;
        double meanX = sums[1] / Math.max(1, sums[0]);
        double meanY = sums[2] / Math.max(1, sums[0]);
        return Math.clamp(meanY + steep * (leaning(from, to) - meanX), -1, 1);
    }

    @Override
    public void learn(List<Rating> next) {
        for (Rating rating : next) {
            double x = leaning(rating.from(), rating.to());
            sums[0]++;
            sums[1] += x;
            sums[2] += rating.value();
            sums[3] += x * rating.value();
            sums[4] += x * x;
        }
        graph.add(next);
    }

    private double leaning(int from, int to) {
        Evidence sum = Evidence.NONE;
        for (Recommendation way : bridges.between(from, to)) {
            sum = sum.plus(way.passedOn());
        }
        return ExpectationInputs.leaning(sum);
    }
}
