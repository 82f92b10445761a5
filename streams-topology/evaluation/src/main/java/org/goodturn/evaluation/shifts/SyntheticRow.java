package org.goodturn.evaluation.shifts;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What one scorer did with made series. Shares are 0 to 1, delays are rows from the change until something was told (absent if
 * it never was), alarms are per 1000 rows in which nothing changed.
 *
 * @param set {@code synthetic}
 * @param scorer the scorer's name; ours is {@code goodturn}
 * @param found2SigmaAt30 share found of shifts by two standard deviations at row 30, within 100 rows; the others likewise
 * @param alarmsAr5 alarms where each value keeps half of the one before; {@code alarmsAr8} four fifths
 * @param seed of the series
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SyntheticRow(
        String set,
        String scorer,
        double found2SigmaAt30,
        Double delay2SigmaAt30,
        double found3SigmaAt30,
        Double delay3SigmaAt30,
        double found2SigmaAt100,
        Double delay2SigmaAt100,
        double found3SigmaAt100,
        Double delay3SigmaAt100,
        double alarmsNoise,
        double alarmsTrend,
        double alarmsSeason,
        double alarmsPoisson,
        double alarmsAr5,
        double alarmsAr8,
        double alarmsRandomWalk,
        long seed) {}
