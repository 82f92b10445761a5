package org.goodturn.domain.timing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * How often, and when, a person wants to hear from us.
 *
 * @param nudgesPerWeek at most so many in any seven days; 0 means none
 * @param quietFromMinute minute of the day, in the zone, from which nothing is released; 0 to 1439
 * @param quietUntilMinute minute of the day until which nothing is released; equal to the other means no quiet hours
 * @param zone where the person is
 */
public record Pace(int nudgesPerWeek, int quietFromMinute, int quietUntilMinute, ZoneId zone) {

    private static final int MINUTES_A_DAY = 1440;

    public Pace {
        if (nudgesPerWeek < 0 || nudgesPerWeek > 100) {
            throw new IllegalArgumentException("nudges a week lie between 0 and 100");
        }
        requireMinute(quietFromMinute);
        requireMinute(quietUntilMinute);
    }

    /** Three a week, quiet from nine in the evening to eight in the morning, in UTC. */
    public static Pace standard() {
        return new Pace(3, 21 * 60, 8 * 60, ZoneId.of("UTC"));
    }

    /** Whether a moment lies in the quiet hours. */
    public boolean isQuiet(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        int minute = local.getHour() * 60 + local.getMinute();
        if (quietFromMinute == quietUntilMinute) {
            return false;
        }
        return quietFromMinute < quietUntilMinute
                ? minute >= quietFromMinute && minute < quietUntilMinute
                : minute >= quietFromMinute || minute < quietUntilMinute;
    }

    /**
     * The first moment from {@code at} on that is not quiet. Where clocks go forward over the end of the quiet hours, it is
     * the first moment after the gap.
     */
    public Instant nextWaking(Instant at) {
        if (!isQuiet(at)) {
            return at;
        }
        LocalDate day = at.atZone(zone).toLocalDate();
        LocalTime end = LocalTime.of(quietUntilMinute / 60, quietUntilMinute % 60);
        Instant today = ZonedDateTime.of(day, end, zone).toInstant();
        Instant next = today.isAfter(at)
                ? today
                : ZonedDateTime.of(day.plusDays(1), end, zone).toInstant();
        // Where clocks went back, the hours after the end may be quiet once more.
        return isQuiet(next) && next.isAfter(at) ? nextWaking(next) : next;
    }

    private static void requireMinute(int minute) {
        if (minute < 0 || minute >= MINUTES_A_DAY) {
            throw new IllegalArgumentException("a minute of the day lies between 0 and 1439");
        }
    }
}
