package org.goodturn.domain.trust;

import java.time.Duration;
import java.time.Instant;

/**
 * How much time one bucket covers. Spans nest on calendar boundaries (ISO weeks since Monday 1970-01-05), so that merging
 * whole buckets is exact. The order is part of stored state.
 */
public enum Span {
    WEEK(1, 0),
    FOUR_WEEKS(4, 8),
    SIXTEEN_WEEKS(16, 32),
    SIXTY_FOUR_WEEKS(64, 128);

    private static final long FIRST_MONDAY_MILLIS = Duration.ofDays(4).toMillis();
    private static final long WEEK_MILLIS = Duration.ofDays(7).toMillis();
    private static final Span[] COARSEST_FIRST = {SIXTY_FOUR_WEEKS, SIXTEEN_WEEKS, FOUR_WEEKS};

    private final int weeks;
    private final int weeksKeptFiner;

    Span(int weeks, int weeksKeptFiner) {
        this.weeks = weeks;
        this.weeksKeptFiner = weeksKeptFiner;
    }

    /** The week that holds a moment, counted from 1970-01-05. */
    public static int weekOf(Instant at) {
        return (int) Math.floorDiv(at.toEpochMilli() - FIRST_MONDAY_MILLIS, WEEK_MILLIS);
    }

    /**
     * The span in which a week is kept, as a function of the newest week alone: whatever the order of events, the same
     * buckets come out.
     */
    public static Span keptIn(int week, int newestWeek) {
        for (Span span : COARSEST_FIRST) {
            int end = (span.periodOf(week) + 1) * span.weeks;
            if (end <= newestWeek - span.weeksKeptFiner) {
                return span;
            }
        }
        return WEEK;
    }

    /** The period of this span that holds a week. */
    public int periodOf(int week) {
        return Math.floorDiv(week, weeks);
    }

    /** The first week of a period. */
    public int firstWeekOf(int period) {
        return period * weeks;
    }

    /** When a period starts. */
    public Instant startOf(int period) {
        return Instant.ofEpochMilli(startMillisOf(period));
    }

    /** When a period starts, epoch milliseconds. */
    long startMillisOf(int period) {
        return FIRST_MONDAY_MILLIS + firstWeekOf(period) * WEEK_MILLIS;
    }
}
