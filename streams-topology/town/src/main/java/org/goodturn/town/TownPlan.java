package org.goodturn.town;

import org.goodturn.town.people.Population;

/**
 * What a town is made from. The same plan makes the same town.
 *
 * @param people residents, {@value #LEAST_PEOPLE} to 5120
 * @param seed at least 0
 * @param historyDays days before the planted present, {@value #LEAST_HISTORY_DAYS} to {@value #MOST_HISTORY_DAYS}
 * @param difficulty how hard it is to tell a need from everything else
 */
public record TownPlan(int people, long seed, int historyDays, Difficulty difficulty) {

    static final int LEAST_PEOPLE = 40;
    static final int LEAST_HISTORY_DAYS = 60;
    static final int MOST_HISTORY_DAYS = 1000;

    /**
     * @throws IllegalArgumentException if a number lies outside its range; the message names it
     */
    public TownPlan {
        if (people < LEAST_PEOPLE || people > Population.most()) {
            throw new IllegalArgumentException(
                    "people is " + LEAST_PEOPLE + " to " + Population.most() + ", not " + people);
        }
        if (seed < 0) {
            throw new IllegalArgumentException("seed is at least 0, not " + seed);
        }
        if (historyDays < LEAST_HISTORY_DAYS || historyDays > MOST_HISTORY_DAYS) {
            throw new IllegalArgumentException(
                    "historyDays is " + LEAST_HISTORY_DAYS + " to " + MOST_HISTORY_DAYS + ", not " + historyDays);
        }
        if (difficulty == null) {
            throw new IllegalArgumentException("difficulty is missing");
        }
    }

    /** The sample town of a seed: 300 people, 120 days of history. */
    public static TownPlan standard(long seed) {
        return new TownPlan(300, seed, 120, Difficulty.NORMAL);
    }
}
