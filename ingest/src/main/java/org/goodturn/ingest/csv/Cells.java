package org.goodturn.ingest.csv;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what stands in a cell. Every failure names the column and what is expected, never the content. */
final class Cells {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,20}(\\.\\d{1,9})?");
    private static final BigDecimal LAST_SECOND = BigDecimal.valueOf(253_402_300_799L);
    private static final List<Function<String, Instant>> ISO = List.of(
            Instant::parse,
            text -> OffsetDateTime.parse(text).toInstant(),
            text -> LocalDateTime.parse(text).toInstant(ZoneOffset.UTC),
            text -> LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC));

    private Cells() {}

    /** A moment: epoch seconds, or ISO 8601 (without a zone: UTC), to the millisecond. */
    static Instant moment(String column, String text) {
        Instant moment = NUMBER.matcher(text).matches() ? seconds(column, text) : iso(column, text);
        return Instant.ofEpochMilli(moment.toEpochMilli());
    }

    /** One of an enum's words, lower case with dashes. */
    static <E extends Enum<E>> E word(String column, String text, Class<E> words) {
        String name = text.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        return Arrays.stream(words.getEnumConstants())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new MalformedRowException(
                        "column '" + column + "' is none of " + String.join(", ", wordsOf(words))));
    }

    /** Words separated by semicolons. */
    static List<String> list(String text) {
        return Stream.of(text.split(";"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }

    /** A whole number within bounds. */
    static long whole(String column, String text, long least, long most) {
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new MalformedRowException("column '" + column + "' is no whole number from " + least + " to " + most);
    }

    /** A time of day, {@code HH:mm}, as the minute of the day. */
    static int minuteOfDay(String column, String text) {
        try {
            return LocalTime.parse(text).toSecondOfDay() / 60;
        } catch (DateTimeException e) {
            throw new MalformedRowException("column '" + column + "' is no time of day such as 21:00");
        }
    }

    /** A text no longer than may be. */
    static String atMost(String column, String text, int characters) {
        if (text.length() > characters) {
            throw new MalformedRowException("column '" + column + "' has more than " + characters + " characters");
        }
        return text;
    }

    private static Instant seconds(String column, String text) {
        BigDecimal seconds = new BigDecimal(text);
        if (seconds.abs().compareTo(LAST_SECOND) > 0) {
            throw new MalformedRowException(
                    "column '" + column + "' is beyond the year 9999; seconds are expected, not milliseconds");
        }
        return Instant.ofEpochMilli(seconds.movePointRight(3).longValue());
    }

    private static Instant iso(String column, String text) {
        String iso = text.length() > 10 && text.charAt(10) == ' ' ? text.replaceFirst(" ", "T") : text;
        for (Function<String, Instant> form : ISO) {
            try {
                Instant moment = form.apply(iso);
                if (Math.abs(moment.getEpochSecond()) <= LAST_SECOND.longValue()) {
                    return moment;
                }
            } catch (DateTimeException e) {
                // the next form
            }
        }
        throw new MalformedRowException("column '" + column + "' is neither epoch seconds nor ISO 8601");
    }

    private static <E extends Enum<E>> List<String> wordsOf(Class<E> words) {
        return Arrays.stream(words.getEnumConstants())
                .map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }
}
