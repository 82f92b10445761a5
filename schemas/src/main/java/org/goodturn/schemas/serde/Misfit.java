package org.goodturn.schemas.serde;

import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.common.errors.SerializationException;

/** A record that does not fit its schema, told without its values. Avro's own messages may hold some. */
final class Misfit {
    private Misfit() {}

    static SerializationException of(IndexedRecord record, Exception cause) {
        Schema schema = record.getSchema();
        String why = missing(record)
                .map(path -> path + " is missing")
                .orElse(cause.getClass().getSimpleName());
        return new SerializationException("it does not fit schema " + schema.getFullName() + ": " + why);
    }

    /** The first field that has to be there and is not. */
    private static Optional<String> missing(IndexedRecord record) {
        return record.getSchema().getFields().stream()
                .flatMap(field ->
                        missing(record.get(field.pos()), field.schema()).map(deeper -> field.name() + deeper).stream())
                .findFirst();
    }

    private static Optional<String> missing(Object value, Schema schema) {
        return switch (value) {
            case null -> schema.isNullable() ? Optional.empty() : Optional.of("");
            case IndexedRecord record -> missing(record).map(deeper -> "." + deeper);
            case Iterable<?> items
            when schema.getType() == Schema.Type.ARRAY -> {
                for (Object item : items) {
                    Optional<String> found = missing(item, schema.getElementType());
                    if (found.isPresent()) {
                        yield found.map(deeper -> "[]" + deeper);
                    }
                }
                yield Optional.empty();
            }
            default -> Optional.empty();
        };
    }
}
