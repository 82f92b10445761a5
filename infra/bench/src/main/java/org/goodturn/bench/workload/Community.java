package org.goodturn.bench.workload;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;

/** People and who knows whom: partners are drawn so that a few people know very many, and most know a few. */
public final class Community {

    private final int people;
    private final int[] one;
    private final int[] other;

    /**
     * Draws a community.
     *
     * @param people how many
     * @param tiesPerPerson in the mean
     */
    public Community(int people, int tiesPerPerson, SplittableRandom random) {
        this.people = people;
        int ties = people * tiesPerPerson / 2;
        this.one = new int[ties];
        this.other = new int[ties];
        Set<Long> known = new HashSet<>();
        for (int tie = 0; tie < ties; tie++) {
            do {
                one[tie] = tie % people;
                other[tie] = sociable(random);
            } while (one[tie] == other[tie] || !known.add(pair(one[tie], other[tie])));
        }
    }

    /** The density falls with the square root of the number: the first is met most. */
    private int sociable(SplittableRandom random) {
        double uniform = random.nextDouble();
        return (int) (people * uniform * uniform);
    }

    private long pair(int a, int b) {
        return (long) Math.min(a, b) * people + Math.max(a, b);
    }

    /** How many people. */
    public int people() {
        return people;
    }

    /** How many ties. */
    public int ties() {
        return one.length;
    }

    /** The one side of a tie. */
    public String one(int tie) {
        return person(one[tie]);
    }

    /** The other side of a tie. */
    public String other(int tie) {
        return person(other[tie]);
    }

    /** The id of a person: as long as a hashed one. */
    public static String person(int number) {
        return String.format("pBenchPerson%011d", number);
    }
}
