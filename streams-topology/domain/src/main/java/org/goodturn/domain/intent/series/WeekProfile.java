package org.goodturn.domain.intent.series;

import java.time.Instant;

/**
 * The usual value of each hour of the week (UTC), taken out of a series only while it explains it: while the error with it is
 * below {@value #BELOW} of that without. 0.9 KB.
 */
final class WeekProfile {
    private static final int HOURS = 168;
    private static final double BELOW = 0.7;
    private static final int SECONDS_AN_HOUR = 3600;
    private static final int MEMORY = 48;
    private static final int ERROR_MEMORY = 1000;
    private static final int LEVEL_MEMORY = 5000;

    private final float[] usual = new float[HOURS];
    private final byte[] seen = new byte[HOURS];
    private double level;
    private int levelSeen;
    private double errorWithout;
    private double errorWith;
    private int errorsSeen;

    /** What is left of a value when the hour's usual deviation from the level is taken out; then learns the value. */
    double without(double value, Instant at) {
        int hour = (int) Math.floorMod(at.getEpochSecond() / SECONDS_AN_HOUR, (long) HOURS);
        if (seen[hour] > 0) {
            errorsSeen = Math.min(errorsSeen + 1, ERROR_MEMORY);
            errorWithout += (square(value - level) - errorWithout) / errorsSeen;
            errorWith += (square(value - usual[hour]) - errorWith) / errorsSeen;
        }
        boolean explains = errorsSeen >= HOURS && errorWith < BELOW * BELOW * errorWithout;
        double rest = explains && seen[hour] > 0 ? value - usual[hour] + level : value;
        levelSeen = Math.min(levelSeen + 1, LEVEL_MEMORY);
        level += (value - level) / levelSeen;
        seen[hour] = (byte) Math.min(seen[hour] + 1, MEMORY);
        usual[hour] += (float) ((value - usual[hour]) / seen[hour]);
        return rest;
    }

    private static double square(double x) {
        return x * x;
    }
}
