package org.goodturn.schemas.registry;

import org.apache.kafka.common.errors.SerializationException;

/** The schema is not Avro, or not valid. */
public final class InvalidSchemaException extends SerializationException {
    private static final long serialVersionUID = 1L;

    public InvalidSchemaException(String message) {
        super(message);
    }
}
