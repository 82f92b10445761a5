package org.goodturn.evaluation.trust.baselines;

import java.util.Collection;
import java.util.List;
import org.goodturn.evaluation.trust.Rating;
import org.goodturn.evaluation.trust.RatingGraph;
import org.goodturn.evaluation.trust.RatingPredictor;

/** What most baselines know: who rated whom, and the mean of all. */
abstract class Known implements RatingPredictor {
    private final String name;
    private final RatingGraph graph;
    private double sum;
    private long count;

    Known(String name, int people) {
        this.name = name;
        this.graph = new RatingGraph(people);
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public void learn(List<Rating> next) {
        add(next);
    }

    private void add(Collection<Rating> next) {
        graph.add(next);
        for (Rating rating : next) {
            sum += rating.value();
            count++;
        }
    }

    final RatingGraph graph() {
        return graph;
    }

    /** The mean of all ratings, 0 before the first. */
    final double meanOfAll() {
        return count == 0 ? 0 : sum / count;
    }

    /** The mean of what somebody received; of all where they received nothing. */
    final double meanOfTarget(int person) {
        return RatingGraph.mean(graph.received(person)).orElse(meanOfAll());
    }

    /** The mean of what somebody gave; of all where they gave nothing. */
    final double meanOfRater(int person) {
        return RatingGraph.mean(graph.given(person)).orElse(meanOfAll());
    }
}
