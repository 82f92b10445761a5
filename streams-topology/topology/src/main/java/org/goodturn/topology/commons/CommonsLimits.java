package org.goodturn.topology.commons;

import java.time.Duration;
import org.goodturn.domain.intent.SeasonModel;

/**
 * Bounds on what is shared, and when it is.
 *
 * @param season how a season is read off counts; holds the least number of people in a cell that is used
 * @param behaviorsPerPerson behaviors of one person on one topic that count for their region in one week
 * @param cellsPerWeek pairs of region and topic that one partition counts in one week; what is beyond is not counted
 * @param regionLetters characters of a region's name; what is longer is no region
 * @param weeksOfRates weeks of regional counts that are kept
 * @param weeksOfLessons weeks of lessons that the model is made of
 * @param lessonsPerPerson lessons of one person that count in one week
 * @param margin so long after its end a week closes
 * @param publishEvery how often the counts of the running week are published
 * @param correctAfter how soon late behaviors correct the counts of a week that is closed
 */
public record CommonsLimits(
        SeasonModel season,
        int behaviorsPerPerson,
        int cellsPerWeek,
        int regionLetters,
        int weeksOfRates,
        int weeksOfLessons,
        int lessonsPerPerson,
        Duration margin,
        Duration publishEvery,
        Duration correctAfter) {

    public CommonsLimits {
        int least = Math.min(
                Math.min(Math.min(behaviorsPerPerson, cellsPerWeek), Math.min(weeksOfRates, weeksOfLessons)),
                Math.min(regionLetters, lessonsPerPerson));
        if (least < 1) {
            throw new IllegalArgumentException("every limit is at least 1");
        }
        if (margin.isNegative() || publishEvery.toMillis() < 1 || correctAfter.toMillis() < 1) {
            throw new IllegalArgumentException("a week closes after its end, and rows are published now and then");
        }
    }

    /** The limits that ship. */
    public static CommonsLimits standard() {
        return new CommonsLimits(
                SeasonModel.standard(),
                3,
                4096,
                64,
                26,
                52,
                4,
                Duration.ofHours(6),
                Duration.ofHours(6),
                Duration.ofMinutes(10));
    }
}
