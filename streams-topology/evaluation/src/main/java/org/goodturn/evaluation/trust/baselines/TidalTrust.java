package org.goodturn.evaluation.trust.baselines;

import org.goodturn.evaluation.trust.RatingGraph;

/**
 * The mean of what those say whom one rated above 0, weighted by that rating: TidalTrust (Golbeck, "Computing and Applying Trust
 * in Web-based Social Networks", 2005) over two steps, with all of them rather than the most trusted alone, which does worse here.
 * Where nobody in between says anything, the target's mean.
 */
final class TidalTrust extends Known {
    TidalTrust(int people) {
        super("tidal-trust", people);
    }

    @Override
    public double predict(int from, int to) {
        RatingGraph graph = graph();
        double sum = 0;
        double weights = 0;
        for (int between : graph.between(from, to)) {
            double trust = graph.given(from).get(between);
            if (trust > 0) {
                sum += trust * graph.received(to).get(between);
                weights += trust;
            }
        }
        return weights > 0 ? sum / weights : meanOfTarget(to);
    }
}
