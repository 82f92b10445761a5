package org.goodturn.domain.intent;

/**
 * What the people of a region did about a topic in one week. It says how much, never who.
 *
 * @param week counted from Monday 1970-01-05, as {@link RegionalSeason#weekOf} counts
 * @param behaviors how many, each person's share capped; at least 0
 * @param people how many different people; at least 0
 * @param elapsed how much of the week the count covers, above 0, at most 1; 1 for a week that is closed
 */
public record RegionalWeek(int week, long behaviors, long people, double elapsed) {

    public RegionalWeek {
        if (behaviors < 0 || people < 0 || !(elapsed > 0) || elapsed > 1) {
            throw new IllegalArgumentException("counts are at least 0, and a count covers a part of its week");
        }
    }

    /** A week that is over. */
    public static RegionalWeek closed(int week, long behaviors, long people) {
        return new RegionalWeek(week, behaviors, people, 1);
    }
}
