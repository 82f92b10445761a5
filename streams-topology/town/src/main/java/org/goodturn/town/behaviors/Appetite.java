package org.goodturn.town.behaviors;

import java.util.LinkedHashMap;
import java.util.Map;
import org.goodturn.town.dice.Dice;
import org.goodturn.town.people.TownResident;

/**
 * How often a person does something on a topic without needing anything: 0.1 to 0.3 a week on each of three interests, now and
 * then on anything else, and for one person in fourteen {@value #HABIT} a week on what they offer themselves.
 */
public final class Appetite {

    /** Behaviors a week on all topics together that are no interest. */
    public static final double ELSEWHERE = 0.1;

    /** Behaviors a week on the main offer of one who reads up on their own trade. */
    public static final double HABIT = 1.5;

    private static final double HAS_A_HABIT = 0.07;

    private final long seed;

    public Appetite(long seed) {
        this.seed = seed;
    }

    /** Behaviors a week by topic, before seasons; topics not listed share {@link #ELSEWHERE}. */
    public Map<String, Double> weekly(TownResident who) {
        Dice dice = Dice.of(seed, "appetite", who.index());
        Map<String, Double> weekly = new LinkedHashMap<>();
        for (String interest : who.interests()) {
            weekly.put(interest, dice.between(0.1, 0.3));
        }
        if (dice.chance(HAS_A_HABIT)) {
            weekly.put(who.offers().getFirst(), HABIT);
        }
        return weekly;
    }
}
