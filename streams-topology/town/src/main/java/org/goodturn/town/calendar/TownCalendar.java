package org.goodturn.town.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Numbers the planted days: day 0 is the first of the history. A day is a UTC day; the town's zones lie so close to UTC that
 * a person's waking day falls into one of them.
 *
 * @param firstDay day 0
 */
public record TownCalendar(LocalDate firstDay) {

    private static final long SECONDS_A_DAY = 86_400;

    /** The number of the day of an instant. */
    public int dayOf(Instant at) {
        return (int) (Math.floorDiv(at.getEpochSecond(), SECONDS_A_DAY) - firstDay.toEpochDay());
    }

    /** The date of a day. */
    public LocalDate date(int day) {
        return firstDay.plusDays(day);
    }

    /** The first instant of a day. */
    public Instant startOf(int day) {
        return date(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** A moment of a day in somebody's zone. */
    public Instant at(int day, ZoneId zone, LocalTime time) {
        return date(day).atTime(time).atZone(zone).toInstant();
    }

    /** Whether a day is a Saturday or a Sunday. */
    public boolean isWeekend(int day) {
        return isSaturday(day) || isSunday(day);
    }

    /** Whether a day is a Saturday. */
    public boolean isSaturday(int day) {
        return dayOfWeek(day) == DayOfWeek.SATURDAY;
    }

    /** Whether a day is a Sunday. */
    public boolean isSunday(int day) {
        return dayOfWeek(day) == DayOfWeek.SUNDAY;
    }

    private DayOfWeek dayOfWeek(int day) {
        return firstDay.getDayOfWeek().plus(day);
    }
}
