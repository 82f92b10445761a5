package org.goodturn.domain.timing;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;

/**
 * At which hours a person reacted to nudges: whole counts per two hours of the day, on workdays and at weekends, this quarter
 * and the last. Counts are of the clock on the wall where the person was, so they go with them into another zone.
 *
 * <p>Adding is exact in any order: a count stops at {@value #MOST}, and what lies before the last quarter is left out whenever
 * it comes. Bounded: {@value #CELLS} counts and a number, 51 bytes.
 *
 * <p>What is read off is a share: how many of the reactions fall on these two hours, next to a prior of two reactions in
 * every two hours of the day (a symmetric Dirichlet prior). The last quarter counts half, the other kind of day a quarter.
 */
public final class ResponsiveHours {

    /** Counts that are kept: 12 times two hours, two kinds of day, two quarters. */
    public static final int CELLS = 48;

    /** A count goes no further. */
    public static final int MOST = 100;

    private static final int TWO_HOURS_A_DAY = 12;
    private static final int DAYS_A_QUARTER = 91;

    /** Offset of the weekend within a quarter, and of the last quarter after this one. */
    private static final int WEEKEND = TWO_HOURS_A_DAY;

    private static final int LAST_QUARTER = 2 * TWO_HOURS_A_DAY;

    /** Weight of a reaction of this quarter, on this kind of day; the others are shares of it. */
    private static final int FULL_WEIGHT = 8;

    private static final int PRIOR_PER_TWO_HOURS = 2 * FULL_WEIGHT;

    /** Nothing yet: every hour is as good as any other. */
    public static final ResponsiveHours NONE = new ResponsiveHours(0, new int[CELLS]);

    private final int quarter;
    private final int[] counts;
    private final long reactions;

    /**
     * @param quarter of 91 days, counted from 1970-01-01 on the wall; that of the newest reaction
     * @param counts this quarter's workdays, its weekends, the last quarter's workdays, its weekends; each 0 to {@value #MOST}
     */
    public ResponsiveHours(int quarter, int[] counts) {
        boolean bounded = counts.length == CELLS;
        long sum = 0;
        for (int count : counts) {
            bounded &= count >= 0 && count <= MOST;
            sum += count;
        }
        if (!bounded) {
            throw new IllegalArgumentException("responsive hours are " + CELLS + " counts, each between 0 and " + MOST);
        }
        this.quarter = quarter;
        this.counts = counts.clone();
        this.reactions = sum;
    }

    /** With one reaction more. */
    public ResponsiveHours plus(Instant at, ZoneId zone) {
        ZonedDateTime wall = at.atZone(zone);
        int of = (int) Math.floorDiv(wall.toLocalDate().toEpochDay(), DAYS_A_QUARTER);
        ResponsiveHours moved = of > quarter || isEmpty() ? advancedTo(of) : this;
        int ago = moved.quarter - of;
        if (ago > 1) {
            return this;
        }
        int[] next = moved.counts.clone();
        int cell = ago * LAST_QUARTER + cellOf(wall);
        next[cell] = Math.min(MOST, next[cell] + 1);
        return new ResponsiveHours(moved.quarter, next);
    }

    /**
     * How responsive a moment is, next to the mean hour of such a day.
     *
     * @return above 0; 1 for a mean hour, and for every hour while nothing is known
     */
    public double at(Instant moment, ZoneId zone) {
        ZonedDateTime wall = moment.atZone(zone);
        int cell = cellOf(wall);
        int offset = cell < WEEKEND ? 0 : WEEKEND;
        int ago = (int) Math.floorDiv(wall.toLocalDate().toEpochDay(), DAYS_A_QUARTER) - quarter;
        if (ago > 1) {
            return 1;
        }
        long day = 0;
        for (int twoHours = 0; twoHours < TWO_HOURS_A_DAY; twoHours++) {
            day += weight(offset + twoHours, ago);
        }
        return (double) weight(cell, ago) * TWO_HOURS_A_DAY / day;
    }

    /** Whether nothing is known. */
    public boolean isEmpty() {
        return reactions == 0;
    }

    /** The quarter of the newest reaction. */
    public int quarter() {
        return quarter;
    }

    /** All counts. */
    public int[] counts() {
        return counts.clone();
    }

    /** What speaks for two hours, the prior included; seen a quarter later, this one's counts are the last one's. */
    private long weight(int cell, int ago) {
        int other = cell < WEEKEND ? cell + WEEKEND : cell - WEEKEND;
        int thisQuarter = 4 * counts[cell] + counts[other];
        int lastQuarter = 4 * counts[LAST_QUARTER + cell] + counts[LAST_QUARTER + other];
        return PRIOR_PER_TWO_HOURS + (ago > 0 ? thisQuarter : 2L * thisQuarter + lastQuarter);
    }

    private ResponsiveHours advancedTo(int to) {
        int[] next = new int[CELLS];
        if (to - quarter == 1) {
            System.arraycopy(counts, 0, next, LAST_QUARTER, LAST_QUARTER);
        }
        return new ResponsiveHours(to, next);
    }

    private static int cellOf(ZonedDateTime wall) {
        boolean weekend = wall.getDayOfWeek() == DayOfWeek.SATURDAY || wall.getDayOfWeek() == DayOfWeek.SUNDAY;
        return (weekend ? WEEKEND : 0) + wall.getHour() / 2;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ResponsiveHours hours
                && quarter == hours.quarter
                && Arrays.equals(counts, hours.counts);
    }

    @Override
    public int hashCode() {
        return 31 * quarter + Arrays.hashCode(counts);
    }
}
