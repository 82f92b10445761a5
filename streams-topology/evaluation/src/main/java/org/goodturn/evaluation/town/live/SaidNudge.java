package org.goodturn.evaluation.town.live;

import java.time.Instant;
import java.util.List;

/**
 * A nudge at the moment it was opened. People by their identifiers in the town.
 *
 * @param id stable id
 * @param recipient who was told
 * @param with whom it names
 * @param through the bridges it names; empty for a follow-up
 * @param topic about what
 * @param openedAt on the planted clock
 * @param score 0 to 1
 */
public record SaidNudge(
        String id, String recipient, String with, List<String> through, String topic, Instant openedAt, double score) {

    public SaidNudge {
        through = List.copyOf(through);
    }
}
