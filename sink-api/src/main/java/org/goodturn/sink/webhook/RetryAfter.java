package org.goodturn.sink.webhook;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The header {@code Retry-After} of RFC 9110: seconds, or a date. Anything else is as if it were not there. */
final class RetryAfter {

    private static final int MAX_LENGTH = 40;

    private RetryAfter() {}

    /** The pause that is asked for. */
    static Optional<Duration> parse(String header, Instant now) {
        if (header == null || header.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String text = header.strip();
        if (text.matches("[0-9]{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(Duration.between(now, until)).filter(pause -> !pause.isNegative());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
