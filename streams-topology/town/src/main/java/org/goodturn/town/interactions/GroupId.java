package org.goodturn.town.interactions;

import org.goodturn.town.dice.Dice;

/** Opaque names of groups. */
final class GroupId {

    private GroupId() {}

    static String of(long seed, String tag, int part) {
        return "g" + Long.toHexString(Dice.hash(seed, tag, part));
    }
}
