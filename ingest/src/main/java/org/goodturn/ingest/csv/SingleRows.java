package org.goodturn.ingest.csv;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.goodturn.ingest.source.PersonEvent;

/**
 * Rows that each stand alone.
 *
 * @param mapping what one means
 */
record SingleRows(Function<Row, PersonEvent> mapping) implements RowMapping {
    @Override
    public Optional<String> group(Row row) {
        return Optional.empty();
    }

    @Override
    public Meaning map(List<Row> rows, Problems problems) {
        Row row = rows.getFirst();
        try {
            return new Meaning(List.of(mapping.apply(row)), List.of());
        } catch (MalformedRowException e) {
            return new Meaning(List.of(), List.of(problems.in(row, e)));
        }
    }
}
