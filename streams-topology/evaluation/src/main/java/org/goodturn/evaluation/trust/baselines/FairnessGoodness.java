package org.goodturn.evaluation.trust.baselines;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.goodturn.evaluation.trust.Rating;
import org.goodturn.evaluation.trust.RatingGraph;

/**
 * Fairness times goodness (Kumar, Spezzano, Subrahmanian and Faloutsos, "Edge Weight Prediction in Weighted Signed Networks",
 * ICDM 2016): goodness is the mean of what one received, each weighted by the rater's fairness; fairness is 1 less the mean
 * distance of what one gave from the targets' goodness, halved. One who gave nothing is fair; who received nothing receives
 * the mean of all.
 */
class FairnessGoodness extends Known {
    private static final int MOST_ROUNDS = 100;
    private static final double CLOSE_ENOUGH = 1e-6;
    /** The distance between the worst and the best rating. */
    private static final double RANGE = 2;

    private final double[] fairness;
    private final double[] goodness;
    private boolean stale = true;

    FairnessGoodness(int people) {
        this("fairness-goodness", people);
    }

    FairnessGoodness(String name, int people) {
        super(name, people);
        fairness = new double[people];
        goodness = new double[people];
    }

    @Override
    public void learn(List<Rating> next) {
        super.learn(next);
        stale = true;
    }

    @Override
    public double predict(int from, int to) {
        return graph().received(to).isEmpty() ? meanOfAll() : fairness(from) * goodness(to);
    }

    final double fairness(int person) {
        settle();
        return fairness[person];
    }

    final double goodness(int person) {
        settle();
        return graph().received(person).isEmpty() ? meanOfAll() : goodness[person];
    }

    private void settle() {
        if (!stale) {
            return;
        }
        Arrays.fill(fairness, 1);
        Arrays.fill(goodness, 1);
        double change = Double.MAX_VALUE;
        for (int round = 0; round < MOST_ROUNDS && change > CLOSE_ENOUGH; round++) {
            change = 0;
            for (int person = 0; person < goodness.length; person++) {
                double next = nextGoodness(graph(), person);
                change += Math.abs(next - goodness[person]);
                goodness[person] = next;
            }
            for (int person = 0; person < fairness.length; person++) {
                double next = nextFairness(graph(), person);
                change += Math.abs(next - fairness[person]);
                fairness[person] = next;
            }
        }
        stale = false;
    }

    private double nextGoodness(RatingGraph graph, int person) {
        Map<Integer, Double> received = graph.received(person);
        double sum = 0;
        for (Map.Entry<Integer, Double> one : received.entrySet()) {
            sum += fairness[one.getKey()] * one.getValue();
        }
        return received.isEmpty() ? 1 : sum / received.size();
    }

    private double nextFairness(RatingGraph graph, int person) {
        Map<Integer, Double> given = graph.given(person);
        double sum = 0;
        for (Map.Entry<Integer, Double> one : given.entrySet()) {
            sum += Math.abs(one.getValue() - goodness[one.getKey()]) / RANGE;
        }
        return given.isEmpty() ? 1 : 1 - sum / given.size();
    }
}
