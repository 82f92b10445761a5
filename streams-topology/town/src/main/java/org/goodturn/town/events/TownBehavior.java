package org.goodturn.town.events;

import java.time.Instant;

/**
 * Something one person did that hints at a need, as on {@code behaviors.v1}.
 *
 * @param eventId stable id
 * @param person identifier of the person
 * @param at when it happened
 * @param topic what it was about
 * @param kind what the person did
 * @param region where the person was
 * @param source where it was observed: {@code web}
 */
public record TownBehavior(
        String eventId, String person, Instant at, String topic, Kind kind, String region, String source)
        implements TownEvent {

    /** What one person does; named as in the contract. */
    public enum Kind {
        SEARCHED,
        VIEWED,
        ASKED,
        POSTED,
        HIRED,
        CHANGED_ROLE,
        OPENED_SITE
    }

    @Override
    public String actor() {
        return person;
    }

    @Override
    public TownBehavior named(String id) {
        return new TownBehavior(id, person, at, topic, kind, region, source);
    }
}
