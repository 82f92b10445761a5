package org.goodturn.town.people;

import java.util.ArrayList;
import java.util.List;
import org.goodturn.town.dice.Dice;

/**
 * What a person can help with, says to need, and is curious about.
 *
 * @param offers 1 to 3
 * @param seeks 0 to 2, never what they offer
 * @param interests 3, the sought ones first, never what they offer
 */
record Wishes(List<String> offers, List<String> seeks, List<String> interests) {

    private static final int INTERESTS = 3;

    static Wishes of(Trade trade, Dice dice) {
        List<String> offers = new ArrayList<>(trade.offers());
        String sideline = dice.pick(Trade.topics());
        if (dice.chance(0.25) && !offers.contains(sideline) && !isRare(sideline)) {
            offers.add(sideline);
        }
        List<String> interests = new ArrayList<>();
        while (interests.size() < INTERESTS) {
            String topic = dice.pick(Trade.topics());
            if (!offers.contains(topic) && !interests.contains(topic)) {
                interests.add(topic);
            }
        }
        return new Wishes(offers, interests.subList(0, dice.between(0, 2)), interests);
    }

    private static boolean isRare(String topic) {
        return Trade.rareOnes().stream().anyMatch(trade -> trade.offers().contains(topic));
    }
}
