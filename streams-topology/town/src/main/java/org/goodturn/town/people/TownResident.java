package org.goodturn.town.people;

import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.goodturn.town.calendar.Rhythm;

/**
 * A person of the town, with everything that is true of them, told or not.
 *
 * @param index 0 to people − 1
 * @param identifier such as {@code ada.brook@town.example}, as a source would know the person
 * @param name made up
 * @param trade what the person does for a living
 * @param region where the person works
 * @param zone the region's time zone
 * @param neighbourhood number of the part of the region
 * @param offers topics in which the person can help, 1 to 3
 * @param seeks topics in which the person says to need help, 0 to 2
 * @param interests topics on which the person does something now and then, needs or not
 * @param pace how often and when to be nudged
 * @param consents purposes the person consents to; empty for one who never joined
 * @param rhythm when the person is up
 */
public record TownResident(
        int index,
        String identifier,
        String name,
        String trade,
        String region,
        ZoneId zone,
        int neighbourhood,
        List<String> offers,
        List<String> seeks,
        List<String> interests,
        TownPace pace,
        Set<TownPurpose> consents,
        Rhythm rhythm) {

    public TownResident {
        offers = List.copyOf(offers);
        seeks = List.copyOf(seeks);
        interests = List.copyOf(interests);
        consents = Set.copyOf(consents);
    }

    /** Whether the person takes part at all: told a profile and gave at least one consent. */
    public boolean joined() {
        return !consents.isEmpty();
    }

    /** Whether the person consents to all of some purposes. */
    public boolean allows(TownPurpose first, TownPurpose... others) {
        return consents.containsAll(EnumSet.of(first, others));
    }

    /** Whether the person can help on a topic. */
    public boolean offers(String topic) {
        return offers.contains(topic);
    }
}
