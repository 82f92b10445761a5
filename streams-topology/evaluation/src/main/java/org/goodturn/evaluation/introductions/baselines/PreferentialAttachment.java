package org.goodturn.evaluation.introductions.baselines;

import java.time.Instant;
import org.goodturn.evaluation.introductions.ContactGraph;
import org.goodturn.evaluation.introductions.Interaction;
import org.goodturn.evaluation.introductions.IntroductionScorer;

/** How many the one knows times how many the other knows: popularity alone (Barabási and Albert 1999). */
final class PreferentialAttachment implements IntroductionScorer {
    private final ContactGraph graph;

    PreferentialAttachment(int people) {
        graph = new ContactGraph(people);
    }

    @Override
    public String name() {
        return "preferential-attachment";
    }

    @Override
    public void observe(Interaction event) {
        graph.join(event.from(), event.to());
    }

    @Override
    public void advanceTo(Instant cutOff) {}

    @Override
    public double score(int person, int candidate) {
        return (double) graph.degree(person) * graph.degree(candidate);
    }
}
