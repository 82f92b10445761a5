package org.goodturn.schemas.registry;

import org.apache.kafka.common.errors.SerializationException;

/** The schema breaks the compatibility rule of its subject; the message has the registry's own words. */
public final class IncompatibleSchemaException extends SerializationException {
    private static final long serialVersionUID = 1L;

    public IncompatibleSchemaException(String message) {
        super(message);
    }
}
