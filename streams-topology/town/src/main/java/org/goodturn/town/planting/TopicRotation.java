package org.goodturn.town.planting;

import java.util.Comparator;
import java.util.List;
import org.goodturn.town.behaviors.Waves;
import org.goodturn.town.dice.Dice;
import org.goodturn.town.people.Population;
import org.goodturn.town.people.TownResident;

/**
 * On which topics a person may be in need at a turn: a fifth of all, another fifth at the next turn, so that a need does not
 * come back for months; never on what they offer, never in or near a regional wave; their interests first.
 */
final class TopicRotation {

    private static final int PARTS = 5;
    private static final int DAYS_AWAY_FROM_WAVES = 10;

    private final Waves waves;
    private final long seed;

    TopicRotation(Waves waves, long seed) {
        this.waves = waves;
        this.seed = seed;
    }

    List<String> at(Slot slot, TownResident who) {
        List<String> topics = Population.topics();
        int turn = (int) (slot.visit() % PARTS);
        return topics.stream()
                .filter(topic -> part(who, topics.indexOf(topic)) == turn)
                .filter(topic -> !who.offers(topic))
                .filter(topic -> !waves.touch(
                        who.region(), topic, slot.day() - DAYS_AWAY_FROM_WAVES, slot.day() + DAYS_AWAY_FROM_WAVES))
                .sorted(Comparator.comparing((String topic) -> !who.interests().contains(topic))
                        .thenComparing(topic -> Dice.hash(seed, "topic", slot.number(), topics.indexOf(topic))))
                .toList();
    }

    private int part(TownResident who, int topic) {
        return (int) Math.floorMod(Dice.hash(seed, "part of topics", who.index(), topic), (long) PARTS);
    }
}
