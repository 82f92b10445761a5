package org.goodturn.evaluation.shifts.counts;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * How well one family of detectors does with sparse counts.
 *
 * @param set {@code synthetic-counts}
 * @param scorer the family
 * @param falsePerPersonYear false shifts per person (of ten topics) and year on people that the threshold was not set on
 * @param falseSteady the same, of people with a constant rate; likewise those whose rate wavers, who rest at weekends, who do
 *     things in sprees
 * @param found share of planted needs that were told within two weeks; {@code foundSmall} those of 4 to 5 behaviors,
 *     {@code foundLarge} those of 8 to 10
 * @param meanDelayDays days from the first day of a need until it was told; absent if none was
 * @param seed of the people
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CountRow(
        String set,
        String scorer,
        double falsePerPersonYear,
        double falseSteady,
        double falseMoody,
        double falseWeekly,
        double falseSprees,
        double found,
        double foundSmall,
        double foundLarge,
        Double meanDelayDays,
        long seed) {}
