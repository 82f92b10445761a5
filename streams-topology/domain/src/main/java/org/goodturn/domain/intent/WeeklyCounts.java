package org.goodturn.domain.intent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a person did about a topic, week by week, as they may see it themselves. Calendar weeks from Monday, UTC; only weeks
 * whose every day has a count of its own are there, and the present one as far as it got. A week in which nothing happened is
 * a 0, not a gap.
 */
public final class WeeklyCounts {

    /** Most weeks that are given. */
    public static final int MOST = 12;

    private static final int DAYS_A_WEEK = 7;
    private static final long SECONDS_A_DAY = 86_400;

    /** Epoch day of the first Monday. */
    private static final int FIRST_MONDAY = 4;

    /**
     * How often in one week.
     *
     * @param from Monday 00:00 UTC
     * @param count behaviors
     */
    public record Week(Instant from, long count) {}

    private WeeklyCounts() {}

    /** The weeks up to the one that holds {@code now}, or the newest behavior if that is later; the oldest first. */
    public static List<Week> of(ActivityLog log, Instant now) {
        int firstCounted = log.newestDay() - ActivityLog.DAYS + 1;
        int newest = mondayOf(Math.max(ActivityLog.dayOf(now), log.newestDay()));
        List<Week> weeks = new ArrayList<>(MOST);
        for (int ago = MOST - 1; ago >= 0; ago--) {
            int monday = newest - ago * DAYS_A_WEEK;
            if (monday >= firstCounted) {
                weeks.add(new Week(Instant.ofEpochSecond(monday * SECONDS_A_DAY), count(log, monday)));
            }
        }
        return weeks;
    }

    private static int mondayOf(int day) {
        return day - Math.floorMod(day - FIRST_MONDAY, DAYS_A_WEEK);
    }

    private static long count(ActivityLog log, int monday) {
        long count = 0;
        for (int day = monday; day < monday + DAYS_A_WEEK; day++) {
            count += log.on(day);
        }
        return count;
    }
}
