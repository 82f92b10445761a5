package org.goodturn.evaluation.introductions.baselines;

import java.time.Instant;
import org.goodturn.evaluation.introductions.Interaction;
import org.goodturn.evaluation.introductions.IntroductionScorer;

/** Knows nothing: all scores are equal, and the protocol breaks ties at random. */
final class RandomOrder implements IntroductionScorer {
    @Override
    public String name() {
        return "random";
    }

    @Override
    public void observe(Interaction event) {}

    @Override
    public void advanceTo(Instant cutOff) {}

    @Override
    public double score(int person, int candidate) {
        return 0;
    }
}
