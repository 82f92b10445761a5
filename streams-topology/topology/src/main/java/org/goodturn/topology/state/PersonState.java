package org.goodturn.topology.state;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goodturn.domain.Topic;
import org.goodturn.domain.consent.Consents;
import org.goodturn.domain.consent.Purpose;
import org.goodturn.domain.introduction.Card;
import org.goodturn.domain.timing.Pace;

/**
 * What is read with every event of a person: what they allow and what they told.
 *
 * @param consents all that they allow
 * @param inForce purposes that were in force when last looked at, so that a planned end is noticed
 * @param offers in what they can help
 * @param region where they work
 * @param pace how often and when they want to hear from us
 */
public record PersonState(
        Consents consents, Set<Purpose> inForce, List<Topic> offers, Optional<String> region, Pace pace) {

    /** Somebody of whom nothing is known. */
    public static final PersonState UNKNOWN =
            new PersonState(Consents.NONE, Set.of(), List.of(), Optional.empty(), Pace.standard());

    public PersonState {
        inForce = Set.copyOf(inForce);
        offers = List.copyOf(offers);
    }

    /** What a tie may know of them, at a moment. */
    public Card card(Instant now) {
        boolean mayBeIntroduced = consents.allows(Purpose.BE_INTRODUCED, now);
        return new Card(
                mayBeIntroduced ? offers : List.of(), mayBeIntroduced, consents.allows(Purpose.BE_A_BRIDGE, now));
    }

    /** With other consents, looked at now. */
    public PersonState with(Consents next, Instant now) {
        Set<Purpose> allowed = EnumSet.noneOf(Purpose.class);
        for (Purpose purpose : Purpose.values()) {
            if (next.allows(purpose, now)) {
                allowed.add(purpose);
            }
        }
        return new PersonState(next, allowed, offers, region, pace);
    }

    /** With another profile. */
    public PersonState with(List<Topic> nextOffers, Optional<String> nextRegion, Pace nextPace) {
        return new PersonState(consents, inForce, nextOffers, nextRegion, nextPace);
    }
}
