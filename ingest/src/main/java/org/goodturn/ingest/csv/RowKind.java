package org.goodturn.ingest.csv;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the rows of a file are, and which columns they have. */
public enum RowKind {
    /** Things two people did together. */
    INTERACTIONS(List.of("from", "to", "at"), List.of("group", "channel", "kind", "outcome")),
    /** Things one person did that hint at a need or an offer. */
    BEHAVIORS(List.of("person", "topic", "at"), List.of("kind", "region")),
    /** What people chose to tell about themselves. */
    PROFILES(
            List.of("person"),
            List.of(
                    "name",
                    "region",
                    "timezone",
                    "offers",
                    "seeks",
                    "nudges-per-week",
                    "quiet-from",
                    "quiet-until",
                    "at")),
    /** What people allow. */
    CONSENTS(List.of("person", "purpose"), List.of("source", "from", "until", "receipt", "revision", "at"));

    private final List<String> required;
    private final List<String> optional;

    RowKind(List<String> required, List<String> optional) {
        this.required = required;
        this.optional = optional;
    }

    /** Columns that must be there. */
    public List<String> required() {
        return required;
    }

    /** Columns that may be there. */
    public List<String> optional() {
        return optional;
    }

    /** The kind as it is written: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of that word. */
    static RowKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    static String[] words() {
        return Arrays.stream(values()).map(RowKind::word).toArray(String[]::new);
    }

    String columnsInWords() {
        return String.join(", ", required)
                + optional.stream().collect(Collectors.joining(", ", " and, if you like, ", ""));
    }
}
