package org.goodturn.town.interactions;

import java.util.EnumMap;
import java.util.Map;
import org.goodturn.town.acquaintance.Bond;
import org.goodturn.town.dice.Dice;
import org.goodturn.town.events.TownInteraction.Kind;

/** What people of a bond do when they turn to each other: shares that add up to 1. */
final class Pastime {

    private static final Map<Bond, Map<Kind, Double>> SHARES = Map.of(
            Bond.CLOSE,
            shares(Map.of(
                    Kind.MAIL, 0.5,
                    Kind.CALL, 0.14,
                    Kind.MEETING, 0.14,
                    Kind.MESSAGE, 0.08,
                    Kind.REFERRAL, 0.05,
                    Kind.ENDORSEMENT, 0.03,
                    Kind.DEAL, 0.06)),
            Bond.REGULAR,
            shares(Map.of(
                    Kind.MAIL, 0.6,
                    Kind.CALL, 0.14,
                    Kind.MEETING, 0.12,
                    Kind.MESSAGE, 0.04,
                    Kind.REFERRAL, 0.03,
                    Kind.ENDORSEMENT, 0.02,
                    Kind.DEAL, 0.05)),
            Bond.LOOSE,
            shares(Map.of(Kind.MAIL, 0.8, Kind.CALL, 0.1, Kind.MESSAGE, 0.1)),
            Bond.SOUR,
            shares(Map.of(Kind.MAIL, 0.4, Kind.DEAL, 0.6)),
            Bond.ONE_SIDED,
            shares(Map.of(Kind.MAIL, 1.0)));

    private Pastime() {}

    static Kind of(Bond bond, Dice dice) {
        double left = dice.unit();
        Map<Kind, Double> shares = SHARES.get(bond);
        for (Map.Entry<Kind, Double> share : shares.entrySet()) {
            left -= share.getValue();
            if (left < 0) {
                return share.getKey();
            }
        }
        return Kind.MAIL;
    }

    private static Map<Kind, Double> shares(Map<Kind, Double> shares) {
        return new EnumMap<>(shares);
    }
}
