package org.goodturn.ingest.csv;

import java.util.List;
import java.util.Optional;
import org.goodturn.ingest.source.PersonEvent;
import org.goodturn.ingest.source.Skip;

/** What the rows of one kind mean. */
interface RowMapping {
    /** What adjacent rows have in common when they belong together; empty for a row that stands alone. */
    Optional<String> group(Row row);

    /** What rows that belong together, or a single one, mean. */
    Meaning map(List<Row> rows, Problems problems);

    /**
     * What came of rows.
     *
     * @param events what is published
     * @param skips what is not, and why
     */
    record Meaning(List<PersonEvent> events, List<Skip> skips) {}

    /** Says where a row is. */
    @FunctionalInterface
    interface Problems {
        /** A skip that names the file, the row's line, what is wrong, and what to do. */
        Skip in(Row row, MalformedRowException what);
    }
}
