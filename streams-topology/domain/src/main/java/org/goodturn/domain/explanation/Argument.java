package org.goodturn.domain.explanation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What stands in a {@link Message}: a value, not yet words. */
public sealed interface Argument {

    /** Days for which a date is named with its day of the week. */
    int RECENT_DAYS = 60;

    /** How many; decides between singular and plural. */
    record Count(long value) implements Argument {}

    /** A choice between wordings, or a word of the subject, such as {@code branding}. */
    record Word(String value) implements Argument {}

    /**
     * Somebody, whose name is put in at delivery.
     *
     * @param place {@code with}, {@code through.0}, …
     */
    record Name(String place) implements Argument {

        /** The bridge with this number. */
        public static Name bridge(int way) {
            return new Name("through." + way);
        }
    }

    /**
     * A day where the recipient lives.
     *
     * @param recent whether the day of the week helps; otherwise the month is enough
     */
    record Day(LocalDate date, boolean recent) implements Argument {

        /** The day of a moment, as seen from another. */
        public static Day of(Instant at, Instant seenFrom, ZoneId zone) {
            LocalDate date = at.atZone(zone).toLocalDate();
            long ago = ChronoUnit.DAYS.between(date, seenFrom.atZone(zone).toLocalDate());
            return new Day(date, ago < RECENT_DAYS);
        }
    }

    /** Another message, said in this one's place. */
    record Phrase(Message message) implements Argument {}

    /** Several messages, listed as the language lists them. */
    record Listed(List<Message> messages) implements Argument {
        public Listed {
            messages = List.copyOf(messages);
        }
    }
}
