package org.goodturn.evaluation.introductions;

import java.time.Instant;

/**
 * One person addressed another.
 *
 * @param from who acted, as an index into {@link InteractionSet#people()}
 * @param to the other, never {@code from}
 * @param at event time
 * @param addressees to how many people the same message went, this one included; 1 to {@link InteractionSet#LARGEST_GROUP}
 */
public record Interaction(int from, int to, Instant at, int addressees) {
    public Interaction {
        if (from < 0 || to < 0 || from == to) {
            throw new IllegalArgumentException("an interaction is between two people");
        }
        if (addressees < 1) {
            throw new IllegalArgumentException("a message has an addressee");
        }
    }
}
