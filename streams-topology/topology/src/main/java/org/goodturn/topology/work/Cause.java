package org.goodturn.topology.work;

/**
 * What led to a unit of work, as its letters will name it.
 *
 * @param id id of the event or letter that is being handled; letters' ids derive from it
 * @param root id of the event that began the chain
 * @param hop how many letters between people led here; 0 for an input
 */
public record Cause(String id, String root, int hop) {
    /** An input, which begins a chain. */
    public static Cause event(String eventId) {
        return new Cause(eventId, eventId, 0);
    }
}
