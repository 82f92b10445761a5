package org.goodturn.domain.trust;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How somebody was found by others, or found others, summed: a regard is −1 (could not be worse) to 1 (could not be better),
 * from an outcome, an endorsement or a rating. Whole numbers and the latest few, so the same regards give the same sums in
 * any order. At most 24 + 12 × {@value #MOST_LATEST} bytes.
 *
 * @param count how many
 * @param sumMicros their sum, in millionths
 * @param ill how many were below 0
 * @param latest the newest first, at most {@value #MOST_LATEST}
 */
public record Regards(long count, long sumMicros, long ill, List<Latest> latest) {

    /** So many of the newest are kept one by one. */
    public static final int MOST_LATEST = 8;

    /** Nobody said anything. */
    public static final Regards NONE = new Regards(0, 0, 0, List.of());

    private static final double MICROS = 1e6;
    /** How firmly a mean is pulled to 0 while there are few, in regards. */
    private static final double PULL = 1;
    /** The same for the mean of the latest, which should move at once. */
    private static final double PULL_OF_LATEST = 0.3;
    /** The same for the share of ill ones: one alone is no habit. */
    private static final double PULL_OF_SHARE = 2;

    private static final Comparator<Latest> NEWEST_FIRST = Comparator.comparingLong(Latest::second)
            .thenComparingInt(Latest::micros)
            .reversed();

    /**
     * One regard.
     *
     * @param second when, epoch seconds
     * @param micros −1,000,000 to 1,000,000
     */
    public record Latest(long second, int micros) {}

    public Regards {
        latest = List.copyOf(latest);
        if (count < 0 || ill < 0 || ill > count || latest.size() > MOST_LATEST) {
            throw new IllegalArgumentException("regards are counted from 0, and only some of them are ill");
        }
    }

    /** With one more; anything that is not between −1 and 1 is refused. */
    public Regards plus(double regard, Instant at) {
        if (!(regard >= -1 && regard <= 1)) {
            throw new IllegalArgumentException("a regard lies between -1 and 1");
        }
        int micros = (int) Math.round(regard * MICROS);
        List<Latest> next = new ArrayList<>(latest);
        next.add(new Latest(at.getEpochSecond(), micros));
        next.sort(NEWEST_FIRST);
        return new Regards(
                count + 1,
                sumMicros + micros,
                ill + (micros < 0 ? 1 : 0),
                next.subList(0, Math.min(MOST_LATEST, next.size())));
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return count == 0;
    }

    /** The mean of all, −1 to 1, near 0 while there are few. */
    public double mean() {
        return sumMicros / MICROS / (count + PULL);
    }

    /**
     * The mean of the newest, −1 to 1; 0 when there are none.
     *
     * @param most so many of them
     * @param fading what each counts next to the one after it, 0 to 1
     */
    public double lately(int most, double fading) {
        double sum = 0;
        double weights = PULL_OF_LATEST;
        double weight = 1;
        for (int i = 0; i < Math.min(most, latest.size()); i++) {
            sum += weight * latest.get(i).micros() / MICROS;
            weights += weight;
            weight *= fading;
        }
        return sum / weights;
    }

    /** The share that was below 0, 0 to 1. */
    public double illShare() {
        return ill / (count + PULL_OF_SHARE);
    }
}
