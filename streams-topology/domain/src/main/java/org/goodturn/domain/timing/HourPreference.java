package org.goodturn.domain.timing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When it is worth waiting for an hour at which the person tends to react. A need is best met early, so a wait must earn its
 * length: the hour waited for must be as good as the mean hour, and {@code leastGain} times as good as now, twice that for a
 * wait of {@code mostWait}. With the standard, one or two reactions never make anybody wait, three at one hour may for eight
 * hours, five for nineteen.
 *
 * @param mostWait never longer
 * @param shareOfNeed never longer than this share of what is left of the need, 0 to 1
 * @param leastGain how many times as good the hour must be for the shortest wait, at least 1
 */
public record HourPreference(Duration mostWait, double shareOfNeed, double leastGain) {

    /** Fine enough for every zone: offsets are multiples of a quarter of an hour. */
    private static final long STEP_MILLIS = Duration.ofMinutes(15).toMillis();

    private static final double AS_GOOD_AS_THE_MEAN = 1;

    public HourPreference {
        if (mostWait.isNegative() || !(shareOfNeed >= 0 && shareOfNeed <= 1) || !(leastGain >= 1)) {
            throw new IllegalArgumentException(
                    "a wait is positive, a share lies between 0 and 1, a gain is at least 1");
        }
    }

    /** At most a day, at most a tenth of what is left of the need, for an hour twice as good. */
    public static HourPreference standard() {
        return new HourPreference(Duration.ofDays(1), 0.1, 2);
    }

    /**
     * The moment worth waiting for; never in quiet hours. At that moment itself, with the same hours and zone, no other is
     * worth waiting for: nobody waits twice.
     *
     * @param fadesAt when the need is over
     */
    public Optional<Instant> betterThan(Instant now, Instant fadesAt, Pace pace, ResponsiveHours hours) {
        double here = hours.at(now, pace.zone());
        if (here >= AS_GOOD_AS_THE_MEAN) {
            return Optional.empty();
        }
        Instant last = now.plusMillis(mostMillis(now, fadesAt));
        Optional<Instant> best = Optional.empty();
        double most = 1;
        Instant first = Instant.ofEpochMilli(Math.floorDiv(now.toEpochMilli(), STEP_MILLIS) * STEP_MILLIS);
        for (Instant at = first.plusMillis(STEP_MILLIS); !at.isAfter(last); at = at.plusMillis(STEP_MILLIS)) {
            double there = hours.at(at, pace.zone());
            if (there >= AS_GOOD_AS_THE_MEAN && !pace.isQuiet(at)) {
                double worth = there / here / needed(now, at);
                if (worth >= 1 && (best.isEmpty() || worth > most)) {
                    best = Optional.of(at);
                    most = worth;
                }
            }
        }
        return best;
    }

    private long mostMillis(Instant now, Instant fadesAt) {
        double left = shareOfNeed * (fadesAt.toEpochMilli() - now.toEpochMilli());
        return (long) Math.max(0, Math.min(left, mostWait.toMillis()));
    }

    /** How many times as good a later moment must be. */
    private double needed(Instant now, Instant at) {
        double wait = at.toEpochMilli() - now.toEpochMilli();
        return leastGain * StrictMath.pow(2, wait / mostWait.toMillis());
    }
}
