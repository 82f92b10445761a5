package org.goodturn.ingest.mail;

import jakarta.mail.internet.MailDateFormat;
import java.text.ParseException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads dates as mail writes them (RFC 5322 and its forebears), as C's {@code asctime} does, which Mailman's archives have,
 * and ISO 8601. A date without a zone is taken as UTC.
 */
final class MailDates {
    private static final long LAST_SECOND = 253_402_300_799L;
    private static final DateTimeFormatter ASCTIME =
            DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter ASCTIME_OFFSET =
            DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss xx yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter ASCTIME_ZONE =
            DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss zzz yyyy", Locale.ENGLISH);
    private static final List<Function<String, Instant>> OTHERS = List.of(
            text -> LocalDateTime.parse(text, ASCTIME).toInstant(ZoneOffset.UTC),
            text -> OffsetDateTime.parse(text, ASCTIME_OFFSET).toInstant(),
            text -> ZonedDateTime.parse(text, ASCTIME_ZONE).toInstant(),
            text -> OffsetDateTime.parse(text).toInstant());

    private MailDates() {}

    /** The moment; empty when the text is no date. Any date is taken that is one, 1970 and 2099 included. */
    static Optional<Instant> parse(String text) {
        String plain = text.replaceAll("\\s+", " ").strip();
        try {
            return bounded(new MailDateFormat().parse(plain).toInstant());
        } catch (ParseException e) {
            return OTHERS.stream().flatMap(form -> tried(form, plain).stream()).findFirst();
        }
    }

    private static Optional<Instant> tried(Function<String, Instant> form, String text) {
        try {
            return bounded(form.apply(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> bounded(Instant instant) {
        return Math.abs(instant.getEpochSecond()) <= LAST_SECOND
                ? Optional.of(Instant.ofEpochSecond(instant.getEpochSecond()))
                : Optional.empty();
    }
}
