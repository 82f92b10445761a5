package org.goodturn.town.interactions;

import java.time.Duration;
import java.time.Instant;
import org.goodturn.town.dice.Dice;
import org.goodturn.town.people.TownResident;

/** How long people take to answer: a few hours, never in their sleep. */
final class Delay {

    private static final double MEAN_MINUTES = 200;
    private static final double MOST_MINUTES = 24 * 60;

    /** When a person answers something of a moment. */
    Instant after(Instant at, TownResident who, Dice dice) {
        double minutes = Math.min(MOST_MINUTES, 2 + dice.exponential(MEAN_MINUTES));
        Instant then = at.plus(Duration.ofMillis((long) (minutes * 60_000)));
        return who.rhythm().orNextMorning(then, who.zone(), dice);
    }
}
