package org.goodturn.evaluation.introductions;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/**
 * Many numbered sums whose parts lose half their weight every half-life: Σ amount · 2^(−age / half-life). Each is kept as
 * one value and the time it was true at (tie-decay networks, arXiv:1805.00193).
 */
public final class DecayingSums {
    private final double halfLifeSeconds;
    private double[] values = {};
    private double[] asOf = {};
    private int size;

    public DecayingSums(Duration halfLife) {
        halfLifeSeconds = seconds(halfLife);
    }

    /** Adds to the sum with that number; numbers are small and start at 0. {@code at} never goes back for one number. */
    public void add(int number, double amount, Instant at) {
        if (number >= values.length) {
            int room = Math.max(16, 2 * number);
            values = Arrays.copyOf(values, room);
            asOf = Arrays.copyOf(asOf, room);
        }
        size = Math.max(size, number + 1);
        double now = seconds(at);
        values[number] = values[number] * decay(now - asOf[number]) + amount;
        asOf[number] = now;
    }

    /** All sums as of {@code at}, indexed by number, with zeros up to {@code length}. */
    public double[] at(Instant at, int length) {
        double now = seconds(at);
        double[] current = new double[Math.max(length, size)];
        for (int i = 0; i < size; i++) {
            current[i] = values[i] == 0 ? 0 : values[i] * decay(now - asOf[i]);
        }
        return current;
    }

    private double decay(double ageSeconds) {
        return Math.exp(-Math.log(2) * ageSeconds / halfLifeSeconds);
    }

    private static double seconds(Instant at) {
        return at.getEpochSecond() + at.getNano() * 1e-9;
    }

    private static double seconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() * 1e-9;
    }
}
