package org.goodturn.evaluation.introductions.baselines;

import java.time.Instant;
import org.goodturn.evaluation.introductions.BridgeSums;
import org.goodturn.evaluation.introductions.ContactGraph;
import org.goodturn.evaluation.introductions.Interaction;
import org.goodturn.evaluation.introductions.IntroductionScorer;

/** How many people both know (Liben-Nowell and Kleinberg 2007). */
final class CommonNeighbours implements IntroductionScorer {
    private final ContactGraph graph;
    private final BridgeSums bridges;

    CommonNeighbours(int people) {
        graph = new ContactGraph(people);
        bridges = new BridgeSums(graph, (bridge, near, far) -> 1);
    }

    @Override
    public String name() {
        return "common-neighbours";
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
