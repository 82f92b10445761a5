package org.goodturn.evaluation.introductions.baselines;

import java.time.Instant;
import org.goodturn.evaluation.introductions.BridgeSums;
import org.goodturn.evaluation.introductions.ContactGraph;
import org.goodturn.evaluation.introductions.Interaction;
import org.goodturn.evaluation.introductions.IntroductionScorer;

/** Of all people whom either knows, the share whom both know (Jaccard 1901). */
final class Jaccard implements IntroductionScorer {
    private final ContactGraph graph;
    private final BridgeSums bridges;

    Jaccard(int people) {
        graph = new ContactGraph(people);
        bridges = new BridgeSums(graph, (bridge, near, far) -> 1);
    }

    @Override
    public String name() {
        return "jaccard";
    }

    @Override
    public void observe(Interaction event) {
        graph.join(event.from(), event.to());
    }

    @Override
    public void advanceTo(Instant cutOff) {
        bridges.forget();
    }

    @Override
    public double score(int person, int candidate) {
        double both = bridges.between(person, candidate);
        return both / Math.max(1, graph.degree(person) + graph.degree(candidate) - both);
    }
}
