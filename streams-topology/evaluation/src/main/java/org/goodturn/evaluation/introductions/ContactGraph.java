package org.goodturn.evaluation.introductions;

import java.util.Arrays;

/**
 * Who has had to do with whom so far, in either direction. A tie has two sides, one held by each person; ties and sides are
 * numbered in the order in which they appear, so that what is known about them can live in plain arrays. Not safe for use by
 * several threads while it grows.
 */
public final class ContactGraph {
    private static final int[] NONE = {};

    private final int[][] neighbours;
    private final int[][] sides;
    private final int[] degrees;
    private int tieCount;

    public ContactGraph(int people) {
        neighbours = new int[people][];
        sides = new int[people][];
        Arrays.fill(neighbours, NONE);
        Arrays.fill(sides, NONE);
        degrees = new int[people];
    }

    /** Notes that two people had to do with each other and returns the number of {@code one}'s side of their tie, new or not. */
    public int join(int one, int other) {
        int position = position(one, other);
        if (position >= 0) {
            return sides[one][position];
        }
        int side = 2 * tieCount++;
        insert(one, -position - 1, other, side);
        insert(other, -position(other, one) - 1, one, otherSide(side));
        return side;
    }

    private void insert(int person, int position, int neighbour, int side) {
        int degree = degrees[person];
        if (degree == neighbours[person].length) {
            int room = Math.max(4, 2 * degree);
            neighbours[person] = Arrays.copyOf(neighbours[person], room);
            sides[person] = Arrays.copyOf(sides[person], room);
        }
        System.arraycopy(neighbours[person], position, neighbours[person], position + 1, degree - position);
        System.arraycopy(sides[person], position, sides[person], position + 1, degree - position);
        neighbours[person][position] = neighbour;
        sides[person][position] = side;
        degrees[person]++;
    }

    /** The number of the side that the other one holds of the same tie. */
    public static int otherSide(int side) {
        return side ^ 1;
    }

    /** The number of the tie that a side belongs to. */
    public static int tie(int side) {
        return side / 2;
    }

    private int position(int person, int neighbour) {
        return Arrays.binarySearch(neighbours[person], 0, degrees[person], neighbour);
    }

    public boolean joined(int one, int other) {
        return position(one, other) >= 0;
    }

    /** How many people there are room for. */
    public int people() {
        return degrees.length;
    }

    /** How many ties there are; they are numbered from 0. */
    public int ties() {
        return tieCount;
    }

    /** How many others {@code person} has had to do with. */
    public int degree(int person) {
        return degrees[person];
    }

    /** The {@code position}-th of {@code person}'s neighbours in order of their index, from 0 below the degree. */
    public int neighbour(int person, int position) {
        return neighbours[person][position];
    }

    /** The number of {@code person}'s side of the tie with that neighbour. */
    public int side(int person, int position) {
        return sides[person][position];
    }

    /** Whether some third person has had to do with both. */
    public boolean bridged(int one, int other) {
        int fewer = degrees[one] <= degrees[other] ? one : other;
        int more = fewer == one ? other : one;
        for (int i = 0; i < degrees[fewer]; i++) {
            if (joined(neighbours[fewer][i], more)) {
                return true;
            }
        }
        return false;
    }
}
