package org.goodturn.town.people;

import java.util.EnumSet;
import java.util.Set;
import org.goodturn.town.dice.Dice;

/** What people say when asked: most give all, some refuse one purpose, a few never joined and give none. */
final class ConsentChoice {

    private static final double NEVER_JOINED = 0.05;
    private static final double REFUSES_ONE = 0.13;

    private ConsentChoice() {}

    static Set<TownPurpose> of(Dice dice) {
        double choice = dice.unit();
        if (choice < NEVER_JOINED) {
            return Set.of();
        }
        Set<TownPurpose> all = EnumSet.allOf(TownPurpose.class);
        if (choice < NEVER_JOINED + REFUSES_ONE) {
            all.remove(TownPurpose.values()[dice.below(TownPurpose.values().length)]);
        }
        return all;
    }
}
