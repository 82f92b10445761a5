package org.goodturn.domain.timing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a snoozed nudge comes back.
 *
 * @param usual after so long, where no moment was asked for
 * @param least never sooner than this after the word
 */
public record SnoozePolicy(Duration usual, Duration least) {

    /** A day, and never sooner than a quarter of an hour. */
    public static SnoozePolicy standard() {
        return new SnoozePolicy(Duration.ofDays(1), Duration.ofMinutes(15));
    }

    /**
     * The moment asked for, put off to the end of quiet hours it lies in; a nudge that would be over by then ends in its sleep.
     *
     * @param asked the moment asked for, if one was
     * @param expiresAt when the nudge is over
     * @return after now, unless the nudge is over, and never after {@code expiresAt}
     */
    public Instant wakesAt(Instant now, Optional<Instant> asked, Pace pace, Instant expiresAt) {
        Instant soonest = now.plus(least);
        Instant wanted = asked.orElse(now.plus(usual));
        // Cut first: whoever asks for the end of time must not make calendars look there.
        Instant bounded = earlier(wanted.isAfter(soonest) ? wanted : soonest, expiresAt);
        return earlier(pace.nextWaking(bounded), expiresAt);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
