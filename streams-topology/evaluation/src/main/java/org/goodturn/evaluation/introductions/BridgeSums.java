package org.goodturn.evaluation.introductions;

import java.util.Arrays;

/**
 * Sums over the bridges between one person and all whom two steps reach: the person's row is computed when first asked
 * for and kept until {@link #forget()} or another person. Costs one visit per path of two ties, not per pair.
 */
public final class BridgeSums {
    /** What one bridge adds. */
    @FunctionalInterface
    public interface Term {
        /**
         * The part of one bridge.
         *
         * @param bridge the person in the middle
         * @param near number of the asking person's side of the tie with the bridge
         * @param far number of the bridge's side of the tie with the other person
         */
        double of(int bridge, int near, int far);
    }

    private final ContactGraph graph;
    private final Term term;
    private final double[] row;
    private int person = -1;

    public BridgeSums(ContactGraph graph, Term term) {
        this.graph = graph;
        this.term = term;
        row = new double[graph.people()];
    }

    /** Drops what was computed: the graph, or what the terms depend on, has changed. */
    public void forget() {
        person = -1;
    }

    /** The sum over all bridges from {@code from} to {@code to}; 0 without one. */
    public double between(int from, int to) {
        if (from != person) {
            Arrays.fill(row, 0);
            fill(from);
            person = from;
        }
        return row[to];
    }

    private void fill(int from) {
        for (int i = 0; i < graph.degree(from); i++) {
            int bridge = graph.neighbour(from, i);
            int near = graph.side(from, i);
            for (int j = 0; j < graph.degree(bridge); j++) {
                row[graph.neighbour(bridge, j)] += term.of(bridge, near, graph.side(bridge, j));
            }
        }
    }
}
