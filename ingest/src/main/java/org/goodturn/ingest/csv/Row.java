package org.goodturn.ingest.csv;

import java.util.List;
import java.util.Optional;

/**
 * One row, its fields by column name.
 *
 * @param line the number of its first line, from 1
 * @param header which column is where
 * @param fields its fields
 */
record Row(long line, CsvHeader header, List<String> fields) {
    /** The field, trimmed; empty where it is blank or there is no such column. */
    Optional<String> get(String column) {
        Integer index = header.index().get(column);
        return index == null || index >= fields.size()
                ? Optional.empty()
                : Optional.of(fields.get(index).strip()).filter(value -> !value.isEmpty());
    }

    /**
     * The field.
     *
     * @throws MalformedRowException if it is blank
     */
    String need(String column) {
        return get(column).orElseThrow(() -> new MalformedRowException("column '" + column + "' is empty"));
    }
}
