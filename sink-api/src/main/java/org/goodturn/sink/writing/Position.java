package org.goodturn.sink.writing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a write answers, so that a later read can wait until it sees the effect. Opaque to callers. */
public sealed interface Position {

    /** The position as callers hold it. */
    default String token() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text().getBytes(StandardCharsets.UTF_8));
    }

    /** The position in words of its own. */
    String text();

    /** Where a record stands in a topic that the service reads back. */
    record InLog(String topic, int partition, long offset) implements Position {
        @Override
        public String text() {
            return "log " + topic + " " + partition + " " + offset;
        }
    }

    /** Feedback is seen once the topology has brought out a later revision of the nudge. */
    record AfterRevision(String nudge, int revision) implements Position {
        @Override
        public String text() {
            return "nudge " + revision + " " + nudge;
        }
    }

    /** A word about a tie is seen once the topology has brought out a later revision of the person's side. */
    record AfterTie(String other, long revision) implements Position {
        @Override
        public String text() {
            return "tie " + revision + " " + other;
        }
    }

    /** Reads a position as callers hold it. */
    static Optional<Position> parse(String token) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            Matcher log = Shape.LOG.matcher(text);
            if (log.matches()) {
                return Optional.of(
                        new InLog(log.group(1), Integer.parseInt(log.group(2)), Long.parseLong(log.group(3))));
            }
            Matcher nudge = Shape.NUDGE.matcher(text);
            if (nudge.matches()) {
                return Optional.of(new AfterRevision(nudge.group(2), Integer.parseInt(nudge.group(1))));
            }
            Matcher tie = Shape.TIE.matcher(text);
            return tie.matches()
                    ? Optional.of(new AfterTie(tie.group(2), Long.parseLong(tie.group(1))))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** How positions are written. */
    final class Shape {
        private static final Pattern LOG = Pattern.compile("log ([a-z0-9.-]{1,100}) ([0-9]{1,6}) ([0-9]{1,18})");
        private static final Pattern NUDGE = Pattern.compile("nudge ([0-9]{1,9}) (.{1,200})");

        private static final Pattern TIE = Pattern.compile("tie ([0-9]{1,18}) ([A-Za-z0-9._~-]{1,64})");

        private Shape() {}
    }
}
