package org.goodturn.ingest.csv;

import org.goodturn.ingest.identity.PersonIds;
import org.goodturn.ingest.source.SkipReason;

/** Finds whom a row is about. */
final class People {
    private People() {}

    /** The id of the person in column {@code person}. */
    static String of(PersonIds ids, Row row) {
        return of(ids, row, "person");
    }

    /** The id of the person in that column. */
    static String of(PersonIds ids, Row row, String column) {
        return row.get(column)
                .flatMap(ids::of)
                .orElseThrow(() ->
                        new MalformedRowException(SkipReason.EMPTY_PERSON, "column '" + column + "' names nobody"));
    }
}
