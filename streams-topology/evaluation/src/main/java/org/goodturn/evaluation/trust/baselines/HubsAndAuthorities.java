package org.goodturn.evaluation.trust.baselines;

import java.util.Arrays;
import java.util.Map;
import org.goodturn.evaluation.trust.RatingGraph;

/**
 * Hubs and authorities (Kleinberg 1999) of the ratings of one sign, weighted by their size.
 *
 * @param hub per person, of length 1 all together
 * @param authority per person, of length 1 all together
 */
record HubsAndAuthorities(double[] hub, double[] authority) {
    private static final int ROUNDS = 30;

    /** Over the ratings above 0 (sign 1) or below it (sign −1). */
    static HubsAndAuthorities of(RatingGraph graph, int sign) {
        double[] hub = new double[graph.people()];
        double[] authority = new double[graph.people()];
        Arrays.fill(hub, 1);
        for (int round = 0; round < ROUNDS; round++) {
            for (int person = 0; person < hub.length; person++) {
                authority[person] = sum(graph.received(person), hub, sign);
            }
            toLengthOne(authority);
            for (int person = 0; person < hub.length; person++) {
                hub[person] = sum(graph.given(person), authority, sign);
            }
            toLengthOne(hub);
        }
        return new HubsAndAuthorities(hub, authority);
    }

    private static double sum(Map<Integer, Double> ratings, double[] scores, int sign) {
        double sum = 0;
        for (Map.Entry<Integer, Double> one : ratings.entrySet()) {
            sum += Math.max(0, sign * one.getValue()) * scores[one.getKey()];
        }
        return sum;
    }

    private static void toLengthOne(double[] vector) {
        double squares = 0;
        for (double value : vector) {
            squares += value * value;
        }
        if (squares > 0) {
            double length = Math.sqrt(squares);
            for (int i = 0; i < vector.length; i++) {
                vector[i] /= length;
            }
        }
    }
}
