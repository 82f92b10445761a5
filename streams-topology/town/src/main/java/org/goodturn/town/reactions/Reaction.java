package org.goodturn.town.reactions;

import java.time.Duration;

/**
 * What a recipient does with a nudge.
 *
 * @param verdict what they say; the same words as feedback, or nothing
 * @param after how long after it was opened to them
 */
public record Reaction(Verdict verdict, Duration after) {

    /** What a recipient says. */
    public enum Verdict {
        ACCEPTED,
        DECLINED,
        SNOOZED,
        WRONG,
        /** No feedback at all. */
        IGNORED
    }
}
