package org.goodturn.ingest.calendar;

import java.time.Duration;

/**
 * How far recurring meetings are followed.
 *
 * @param maxOccurrences so many times at most
 * @param past so far back from now
 */
public record Recurring(int maxOccurrences, Duration past) {
    /** Five years of meetings every day. */
    public static final Recurring DEFAULT = new Recurring(2000, Duration.ofDays(1830));
}
