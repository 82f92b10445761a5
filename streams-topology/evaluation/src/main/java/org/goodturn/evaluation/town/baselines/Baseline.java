package org.goodturn.evaluation.town.baselines;

import org.goodturn.town.events.TownEvent;

/** Told the events of a town one by one in order; what it suggests it hands to its {@link Voice}. Cannot see ahead. */
interface Baseline {

    /** Something happened before the planted present. */
    default void before(TownEvent event) {
        now(event);
    }

    /** Something happens now. */
    void now(TownEvent event);
}
