package org.goodturn.town.behaviors;

/**
 * A season: a topic rises for everybody in a region at once, and so says nothing about anybody.
 *
 * @param region code of the region
 * @param topic what rises
 * @param firstDay first day
 * @param lastDay last day
 * @param factor times the usual rate at its height, reached after a few days
 */
public record RegionalWave(String region, String topic, int firstDay, int lastDay, double factor) {

    private static final double DAYS_TO_RISE = 4;

    /** Times the usual rate on a day; 1 outside. */
    public double on(int day) {
        if (day < firstDay || day > lastDay) {
            return 1;
        }
        return 1 + (factor - 1) * Math.min(1, (day - firstDay + 1) / DAYS_TO_RISE);
    }
}
