package org.goodturn.domain.explanation;

import java.time.Duration;
import java.time.Instant;

/**
 * How long something took, as people say it: in days for two weeks, in weeks for four months, in months for two years, then in
 * years.
 *
 * @param unit {@code day}, {@code week}, {@code month} or {@code year}
 * @param amount at least 1
 */
public record LengthOfTime(String unit, long amount) {

    private static final int DAYS_SAID_IN_DAYS = 14;
    private static final int DAYS_SAID_IN_WEEKS = 120;
    private static final int DAYS_SAID_IN_MONTHS = 730;

    /** The time between two moments, in whole units, part of one counting as one. */
    public static LengthOfTime between(Instant from, Instant to) {
        long days = Math.max(
                1, Duration.between(from, to).plusDays(1).minusMillis(1).toDays());
        if (days < DAYS_SAID_IN_DAYS) {
            return new LengthOfTime("day", days);
        }
        if (days < DAYS_SAID_IN_WEEKS) {
            return new LengthOfTime("week", (days + 6) / 7);
        }
        return days < DAYS_SAID_IN_MONTHS
                ? new LengthOfTime("month", days * 12 / 365)
                : new LengthOfTime("year", days / 365);
    }

    /** To be said. */
    public Message message() {
        return new Message("time").with("unit", unit).with("amount", amount);
    }
}
