package org.goodturn.town.events;

import java.time.Instant;
import java.util.Comparator;

/** Something that happened in the town. */
public sealed interface TownEvent permits TownInteraction, TownBehavior {

    /** By time; what happens at the same instant by id, so that all pairs of one group stay together. */
    Comparator<TownEvent> IN_ORDER = Comparator.comparing(TownEvent::at).thenComparing(TownEvent::eventId);

    /** Stable: the same plan gives the same ids, whenever and from wherever the events are read. */
    String eventId();

    /** When it happened (event time), in milliseconds. */
    Instant at();

    /** The identifier of the person who did it. */
    String actor();

    /** The same event under another id. */
    TownEvent named(String id);
}
