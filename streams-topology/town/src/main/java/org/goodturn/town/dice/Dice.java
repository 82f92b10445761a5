package org.goodturn.town.dice;

import java.util.List;

/**
 * A short run of draws that belongs to one thing: a person on a day, one exchange between two people.
 *
 * <p>SplitMix64 (Steele, Lea, Flood, "Fast splittable pseudorandom number generators", 2014), started from a hash of the
 * seed, a room's name and the thing's numbers. So nothing in the town depends on what was drawn before elsewhere, and any
 * day can be made without the days before it. Only {@link StrictMath} is used: every machine draws the same.
 */
public final class Dice {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double TWO_TO_MINUS_53 = 0x1.0p-53;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /** The draws of one thing. */
    public static Dice of(long seed, String room, long... thing) {
        return new Dice(hash(seed, room, thing));
    }

    /** A number that names one thing, the same on every machine. */
    public static long hash(long seed, String room, long... thing) {
        long hash = mix(seed + GOLDEN);
        for (int i = 0; i < room.length(); i++) {
            hash = mix(hash ^ (room.charAt(i) + GOLDEN));
        }
        for (long number : thing) {
            hash = mix(hash * 31 + number + GOLDEN);
        }
        return hash;
    }

    /** The next 64 bits. */
    public long next() {
        state += GOLDEN;
        return mix(state);
    }

    /** At least 0, below 1. */
    public double unit() {
        return (next() >>> 11) * TWO_TO_MINUS_53;
    }

    /** At least {@code low}, below {@code high}. */
    public double between(double low, double high) {
        return low + (high - low) * unit();
    }

    /** At least {@code low}, at most {@code high}. */
    public int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /** At least 0, below {@code bound}. */
    public int below(int bound) {
        return (int) (unit() * bound);
    }

    /** Yes with a probability. */
    public boolean chance(double probability) {
        return unit() < probability;
    }

    /** One of several, each as likely. */
    public <T> T pick(List<T> from) {
        return from.get(below(from.size()));
    }

    /** Waiting time of something that comes at random, with a mean. */
    public double exponential(double mean) {
        return -mean * StrictMath.log(1 - unit());
    }

    /** How often something happens that happens {@code mean} times on average; means well below 50. */
    public int poisson(double mean) {
        double limit = StrictMath.exp(-mean);
        int count = 0;
        for (double product = unit(); product > limit; product *= unit()) {
            count++;
        }
        return count;
    }

    /** The numbers 0 to {@code size - 1} in random order. */
    public int[] permutation(int size) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            int j = below(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
