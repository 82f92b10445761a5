package org.goodturn.domain.intent;

import java.time.Instant;

/**
 * How much a region does about a topic relative to its usual, week by week: 1 is usual. Days after the last known week are
 * taken as that week, days before the first as usual. Immutable.
 */
public final class RegionalSeason {

    /** Nothing is known, or nothing is unusual. */
    public static final RegionalSeason USUAL = new RegionalSeason(0, new double[] {1});

    private static final int DAYS_A_WEEK = 7;
    /** 1970-01-05 was a Monday. */
    private static final int FIRST_MONDAY = 4;

    private final int firstWeek;
    private final double[] factors;

    /**
     * @param firstWeek week of the first factor
     * @param factors of consecutive weeks, at least one, each finite and above 0
     * @throws IllegalArgumentException if a factor is not
     */
    public RegionalSeason(int firstWeek, double[] factors) {
        if (factors.length == 0) {
            throw new IllegalArgumentException("a season has at least one week");
        }
        for (double factor : factors) {
            if (!(factor > 0) || Double.isInfinite(factor)) {
                throw new IllegalArgumentException("a regional factor is a finite number above 0");
            }
        }
        this.firstWeek = firstWeek;
        this.factors = factors.clone();
    }

    /** One factor for all time. */
    public static RegionalSeason always(double factor) {
        return new RegionalSeason(Integer.MIN_VALUE, new double[] {factor});
    }

    /** The week of an epoch day, counted from Monday 1970-01-05. */
    public static int weekOf(int day) {
        return Math.floorDiv(day - FIRST_MONDAY, DAYS_A_WEEK);
    }

    /** The week of a moment, in UTC. */
    public static int weekOf(Instant at) {
        return weekOf(ActivityLog.dayOf(at));
    }

    /** The epoch day on which a week begins. */
    public static int firstDayOf(int week) {
        return week * DAYS_A_WEEK + FIRST_MONDAY;
    }

    /** Relative to the usual, on an epoch day. */
    public double factorOn(int day) {
        return factorIn(weekOf(day));
    }

    /** The sum of the days' factors: as many usual days as these are worth; 0 if there is none. */
    public double exposure(int fromDay, int untilDay) {
        double sum = 0;
        int day = fromDay;
        while (day < untilDay) {
            int week = weekOf(day);
            int end = endOfStretch(week, untilDay);
            sum += (end - day) * factorIn(week);
            day = end;
        }
        return sum;
    }

    /** The first day that may have another factor than this week's, or the end. */
    private int endOfStretch(int week, int untilDay) {
        if ((long) week >= (long) firstWeek + factors.length - 1) {
            return untilDay;
        }
        int next = week < firstWeek ? firstWeek : week + 1;
        return Math.min(untilDay, firstDayOf(next));
    }

    private double factorIn(int week) {
        if (week < firstWeek) {
            return 1;
        }
        return factors[(int) Math.min((long) week - firstWeek, factors.length - 1)];
    }
}
