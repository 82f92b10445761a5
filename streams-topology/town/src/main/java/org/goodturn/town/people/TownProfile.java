package org.goodturn.town.people;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * What a person chose to tell. Who never joined has none, and so has no name that could be shown.
 *
 * @param person identifier
 * @param displayName how the person wants to be called
 * @param region where the person works
 * @param zone the person's time zone
 * @param offers topics in which the person can help, 1 to 3
 * @param seeks topics in which the person says to need help, 0 to 2
 * @param pace how often and when to be nudged
 * @param updatedAt when it was said, before the history begins
 */
public record TownProfile(
        String person,
        String displayName,
        String region,
        ZoneId zone,
        List<String> offers,
        List<String> seeks,
        TownPace pace,
        Instant updatedAt) {

    public TownProfile {
        offers = List.copyOf(offers);
        seeks = List.copyOf(seeks);
    }
}
