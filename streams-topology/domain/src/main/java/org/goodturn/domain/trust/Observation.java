package org.goodturn.domain.trust;

import java.time.Instant;
import java.util.Objects;

/**
 * One interaction, as seen from one side of a tie.
 *
 * @param at event time
 * @param kind what they did
 * @param act what the one who acted contributed
 * @param outcome how it ended
 * @param groupSize how many took part, at least 2
 * @param source where it was observed
 * @param direction who acted
 */
public record Observation(
        Instant at, InteractionKind kind, Act act, Outcome outcome, int groupSize, String source, Direction direction) {

    public Observation {
        Objects.requireNonNull(at, "at");
        if (groupSize < 2) {
            throw new IllegalArgumentException("an interaction has at least two people");
        }
    }

    /** The same interaction, as the other side sees it. */
    public Observation reversed() {
        return new Observation(at, kind, act, outcome, groupSize, source, direction.reversed());
    }
}
