package org.goodturn.schemas.serde;

import org.apache.avro.Schema;
import org.apache.avro.path.TracingNullPointException;
import org.apache.kafka.common.errors.SerializationException;

/** A record that does not fit its schema, told without its values. */
final class Misfit {
    private Misfit() {}

    static SerializationException of(Schema schema, Exception cause) {
        // Avro's message names the path of the missing field; those of other exceptions may hold values.
        String why = cause instanceof TracingNullPointException missing
                ? missing.getMessage()
                : cause.getClass().getSimpleName();
        return new SerializationException("The record does not fit schema " + schema.getFullName() + ": " + why);
    }
}
