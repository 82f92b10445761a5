package org.goodturn.town.people;

import java.time.Instant;
import java.util.List;

/**
 * All that a person allows. Who never joined has none.
 *
 * @param person identifier
 * @param revision 1: nobody has changed their mind yet
 * @param decidedAt when it was said, before the history begins
 * @param grants everything granted
 */
public record TownConsent(String person, long revision, Instant decidedAt, List<TownGrant> grants) {

    public TownConsent {
        grants = List.copyOf(grants);
    }
}
