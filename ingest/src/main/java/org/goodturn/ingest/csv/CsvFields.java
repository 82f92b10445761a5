package org.goodturn.ingest.csv;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits one record of comma-separated values as RFC 4180 says. A quoted field may hold commas, line ends and doubled
 * quotes; a quote is only allowed where such a field begins or ends.
 */
final class CsvFields {
    private enum State {
        FIELD_START,
        PLAIN,
        QUOTED,
        QUOTE_IN_QUOTED
    }

    private final List<String> fields = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();
    private State state = State.FIELD_START;

    private CsvFields() {}

    /** What a text is. */
    sealed interface Parsed {
        /** A whole record. */
        record Whole(List<String> fields) implements Parsed {}

        /** A quoted field goes on behind the end of the text. */
        record Unfinished() implements Parsed {}

        /** No record. */
        record Malformed(String what) implements Parsed {}
    }

    static Parsed parse(String text) {
        return new CsvFields().split(text);
    }

    private Parsed split(String text) {
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            switch (state) {
                case FIELD_START -> atStart(next);
                case PLAIN -> {
                    if (next == '"') {
                        return new Parsed.Malformed(
                                "has a quote in the middle of a field that does not begin with one");
                    }
                    plain(next);
                }
                case QUOTED -> quoted(next);
                case QUOTE_IN_QUOTED -> {
                    if (next != '"' && next != ',') {
                        return new Parsed.Malformed("has something between a closing quote and the next comma");
                    }
                    afterQuote(next);
                }
            }
        }
        if (state == State.QUOTED) {
            return new Parsed.Unfinished();
        }
        endField();
        return new Parsed.Whole(List.copyOf(fields));
    }

    private void atStart(char next) {
        if (next == '"') {
            state = State.QUOTED;
        } else {
            state = State.PLAIN;
            plain(next);
        }
    }

    private void plain(char next) {
        if (next == ',') {
            endField();
        } else {
            field.append(next);
        }
    }

    private void quoted(char next) {
        if (next == '"') {
            state = State.QUOTE_IN_QUOTED;
        } else {
            field.append(next);
        }
    }

    private void afterQuote(char next) {
        if (next == '"') {
            field.append('"');
            state = State.QUOTED;
        } else {
            endField();
        }
    }

    private void endField() {
        fields.add(field.toString());
        field.setLength(0);
        state = State.FIELD_START;
    }
}
