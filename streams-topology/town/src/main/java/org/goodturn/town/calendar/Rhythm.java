package org.goodturn.town.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.goodturn.town.dice.Dice;

/**
 * When a person is up and at work, in their own zone.
 *
 * @param wakes not before 06:30
 * @param worksFrom after waking
 * @param worksUntil before sleeping
 * @param sleeps not after 22:30
 */
public record Rhythm(LocalTime wakes, LocalTime worksFrom, LocalTime worksUntil, LocalTime sleeps) {

    private static final LocalTime EARLIEST = LocalTime.of(6, 30);
    private static final LocalTime LATEST = LocalTime.of(22, 30);

    /**
     * @throws IllegalArgumentException if the times are not in order
     */
    public Rhythm {
        boolean ordered = !wakes.isBefore(EARLIEST)
                && wakes.isBefore(worksFrom)
                && worksFrom.isBefore(worksUntil)
                && worksUntil.isBefore(sleeps)
                && !sleeps.isAfter(LATEST);
        if (!ordered) {
            throw new IllegalArgumentException(
                    "a rhythm is wakes, worksFrom, worksUntil, sleeps, within 06:30 to 22:30");
        }
    }

    /** One person's rhythm: bakers and night owls included. */
    public static Rhythm of(Dice dice) {
        LocalTime wakes = EARLIEST.plusMinutes(dice.below(60));
        LocalTime worksFrom = LocalTime.of(7, 45).plusMinutes(dice.below(105));
        LocalTime worksUntil = LocalTime.of(16, 30).plusMinutes(dice.below(150));
        LocalTime sleeps = LocalTime.of(21, 0).plusMinutes(dice.below(91));
        return new Rhythm(wakes, worksFrom, worksUntil, sleeps);
    }

    /** A moment at work. */
    public LocalTime atWork(Dice dice) {
        return within(worksFrom, worksUntil, dice);
    }

    /** A moment of the waking day: mostly at work, often in the evening. */
    public LocalTime awake(Dice dice) {
        return dice.chance(0.6) ? atWork(dice) : within(wakes, sleeps, dice);
    }

    /** The moment itself if the person is awake then, otherwise a moment of the next morning. */
    public Instant orNextMorning(Instant at, ZoneId zone, Dice dice) {
        ZonedDateTime local = at.atZone(zone);
        LocalTime time = local.toLocalTime();
        LocalTime morning = within(worksFrom, worksFrom.plusMinutes(90), dice);
        if (time.isBefore(wakes)) {
            return local.with(morning).toInstant();
        }
        return time.isAfter(sleeps) ? local.plusDays(1).with(morning).toInstant() : at;
    }

    /** Whether the person is awake at a moment. */
    public boolean isAwake(Instant at, ZoneId zone) {
        LocalTime time = at.atZone(zone).toLocalTime();
        return !time.isBefore(wakes) && !time.isAfter(sleeps);
    }

    private static LocalTime within(LocalTime from, LocalTime until, Dice dice) {
        long millis = Duration.between(from, until).toMillis();
        return from.plus(Duration.ofMillis((long) (millis * dice.unit())));
    }
}
