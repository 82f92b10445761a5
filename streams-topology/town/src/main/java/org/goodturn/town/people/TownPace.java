package org.goodturn.town.people;

import java.time.LocalTime;
import org.goodturn.town.dice.Dice;

/**
 * How often, and when, a person wants to hear.
 *
 * @param nudgesPerWeek at most so many in any seven days
 * @param quietFrom nothing from then on, in the person's zone
 * @param quietUntil until then
 */
public record TownPace(int nudgesPerWeek, LocalTime quietFrom, LocalTime quietUntil) {

    static TownPace of(Dice dice) {
        int perWeek = dice.chance(0.1) ? dice.between(1, 2) : dice.between(3, 7);
        LocalTime quietFrom = LocalTime.of(19, 30).plusMinutes(15L * dice.below(11));
        LocalTime quietUntil = LocalTime.of(6, 30).plusMinutes(15L * dice.below(9));
        return new TownPace(perWeek, quietFrom, quietUntil);
    }
}
