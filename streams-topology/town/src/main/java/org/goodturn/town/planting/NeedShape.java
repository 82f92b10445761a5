package org.goodturn.town.planting;

/**
 * How a planted need shows.
 *
 * @param leastBehaviors at least 3
 * @param mostBehaviors at most 30
 * @param leastDays from the first to the last behavior, at least 1
 * @param mostDays at most {@value #LONGEST_DAYS}
 */
public record NeedShape(int leastBehaviors, int mostBehaviors, int leastDays, int mostDays) {

    /** No need takes longer to show. */
    public static final int LONGEST_DAYS = 5;

    /**
     * @throws IllegalArgumentException if a number lies outside its range
     */
    public NeedShape {
        if (leastBehaviors < 3 || mostBehaviors < leastBehaviors || mostBehaviors > 30) {
            throw new IllegalArgumentException("a need shows by 3 to 30 behaviors");
        }
        if (leastDays < 1 || mostDays < leastDays || mostDays > LONGEST_DAYS) {
            throw new IllegalArgumentException("a need shows within 1 to " + LONGEST_DAYS + " days");
        }
    }
}
