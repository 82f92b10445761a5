package org.goodturn.evaluation.introductions;

import java.time.Instant;

/**
 * Says how good an introduction would be, from the events seen so far and from nothing else. Baselines and ours are driven
 * alike: all events up to a cut-off in order of time, then the cut-off, then the questions. Used by one thread at a time.
 */
public interface IntroductionScorer {
    /** What its row is called. */
    String name();

    /** Takes an event in; never older than the one before. */
    void observe(Interaction event);

    /**
     * Time has come to {@code cutOff}; all events up to and at it were observed. What follows from time alone happens here:
     * decay, closing a window that was waiting for its outcome, a step of learning from it.
     */
    void advanceTo(Instant cutOff);

    /**
     * How good it would be, as of the last cut-off, to introduce {@code person} to {@code candidate}: higher is better, any
     * finite number. All candidates of one person are asked in a row, so what concerns the person may be computed once and
     * kept until the next event or cut-off.
     */
    double score(int person, int candidate);
}
