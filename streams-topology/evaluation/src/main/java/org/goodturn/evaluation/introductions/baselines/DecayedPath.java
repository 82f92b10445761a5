package org.goodturn.evaluation.introductions.baselines;

import java.time.Duration;
import java.time.Instant;
import org.goodturn.evaluation.introductions.BridgeSums;
import org.goodturn.evaluation.introductions.ContactGraph;
import org.goodturn.evaluation.introductions.DecayingSums;
import org.goodturn.evaluation.introductions.Interaction;
import org.goodturn.evaluation.introductions.IntroductionScorer;

/**
 * Σ over bridges F of min(w(u, F), w(F, p)), where w counts the events of a tie, both ways, with a half-life of thirty days:
 * a path is as strong as its weaker tie.
 */
final class DecayedPath implements IntroductionScorer {
    private static final Duration HALF_LIFE = Duration.ofDays(30);

    private final ContactGraph graph;
    private final BridgeSums bridges;
    private final DecayingSums sums = new DecayingSums(HALF_LIFE);
    private double[] weights = {};

    DecayedPath(int people) {
        graph = new ContactGraph(people);
        bridges = new BridgeSums(
                graph,
                (bridge, near, far) -> Math.min(weights[ContactGraph.tie(near)], weights[ContactGraph.tie(far)]));
    }

    @Override
    public String name() {
        return "decayed-path";
    }

    @Override
    public void observe(Interaction event) {
        int side = graph.join(event.from(), event.to());
        sums.add(ContactGraph.tie(side), 1, event.at());
    }

    @Override
    public void advanceTo(Instant cutOff) {
        weights = sums.at(cutOff, graph.ties());
        bridges.forget();
    }

    @Override
    public double score(int person, int candidate) {
        return bridges.between(person, candidate);
    }
}
