package org.goodturn.ingest.source;

import java.util.List;
import java.util.Optional;

/**
 * What was read in one go: a message, a meeting, a line or the adjacent lines of one group. It is published as a whole or
 * not at all.
 *
 * @param units how many messages, meetings or lines it is
 * @param events what is published
 * @param skips what is not, and why
 * @param after where the next item begins
 */
public record Item(int units, List<PersonEvent> events, List<Skip> skips, Position after) {
    /** Copies the lists. */
    public Item {
        events = List.copyOf(events);
        skips = List.copyOf(skips);
    }

    /** The first thing in it with which the input is at fault. */
    public Optional<Skip> firstMalformed() {
        return skips.stream().filter(skip -> skip.reason().malformed()).findFirst();
    }
}
