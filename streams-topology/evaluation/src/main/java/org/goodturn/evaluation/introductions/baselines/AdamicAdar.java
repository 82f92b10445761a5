package org.goodturn.evaluation.introductions.baselines;

import java.time.Instant;
import org.goodturn.evaluation.introductions.BridgeSums;
import org.goodturn.evaluation.introductions.ContactGraph;
import org.goodturn.evaluation.introductions.Interaction;
import org.goodturn.evaluation.introductions.IntroductionScorer;

/** Σ over the people whom both know of 1 / ln of how many these know (Adamic and Adar 2003). A bridge knows two at least. */
final class AdamicAdar implements IntroductionScorer {
    private final ContactGraph graph;
    private final BridgeSums bridges;

    AdamicAdar(int people) {
        graph = new ContactGraph(people);
        // One who knows a single person leads nowhere but back, and the sum back to oneself is never asked for.
        bridges = new BridgeSums(graph, (bridge, near, far) -> 1 / Math.log(Math.max(2, graph.degree(bridge))));
    }

    @Override
    public String name() {
        return "adamic-adar";
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
        return bridges.between(person, candidate);
    }
}
