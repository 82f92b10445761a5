package org.goodturn.schemas.registry;

import org.apache.kafka.common.errors.SerializationException;

/** The registry answered that it has no such id, subject or schema. */
public final class UnknownSchemaException extends SerializationException {
    private static final long serialVersionUID = 1L;

    public UnknownSchemaException(String message) {
        super(message);
    }
}
