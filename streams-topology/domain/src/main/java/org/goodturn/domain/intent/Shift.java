package org.goodturn.domain.intent;

import java.time.Instant;

/**
 * A change in a person's rate on a topic.
 *
 * @param since start of the day on which the change most likely began
 * @param detectedAt event time of the behavior that showed it
 * @param probability that the rate really changed, 0 to 1
 * @param rateRatio new rate over old, at least 1 for a rise; further behaviors of one day count less and less
 * @param ratePerWeekBefore the person's own rate before
 * @param count behaviors since the change
 * @param regionalFactor the region's rate since the change, relative to its usual one; 1 where nothing else is known
 */
public record Shift(
        Instant since,
        Instant detectedAt,
        double probability,
        double rateRatio,
        double ratePerWeekBefore,
        long count,
        double regionalFactor) {}
