package org.goodturn.ingest.source;

import java.util.List;
import java.util.Map;

/** Reads the fields of a position that somebody else may have written. */
public final class PositionFields {
    private PositionFields() {}

    /** A whole number, 0 or more. */
    public static long whole(Map<String, ?> map, String field) {
        if (map.get(field) instanceof Number number
                && number.doubleValue() == number.longValue()
                && number.longValue() >= 0) {
            return number.longValue();
        }
        throw new IllegalArgumentException(field + " must be a whole number, 0 or more");
    }

    /** A text. */
    public static String text(Map<String, ?> map, String field) {
        if (map.get(field) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException(field + " must be a text");
    }

    /** Refuses fields that are not known. */
    public static void only(Map<String, ?> map, String... fields) {
        for (String field : map.keySet()) {
            if (!List.of(fields).contains(field)) {
                throw new IllegalArgumentException(field + " is not known; known are " + String.join(", ", fields));
            }
        }
    }
}
