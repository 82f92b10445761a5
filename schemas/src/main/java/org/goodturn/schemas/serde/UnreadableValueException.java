package org.goodturn.schemas.serde;

import java.util.Locale;
import org.apache.kafka.common.errors.SerializationException;

/**
 * A record that nobody will ever be able to read as what it should be: a dead letter. Its message names the topic and
 * what is wrong, never a value.
 */
public final class UnreadableValueException extends SerializationException {
    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Reason {
        /** It does not begin with byte 0 and a schema id. */
        NOT_FRAMED,
        /** The registry has no schema of that id. */
        UNKNOWN_SCHEMA_ID,
        /** The schema is another one, or not Avro. */
        SCHEMA_MISMATCH,
        /** The bytes do not follow the schema. */
        BROKEN_BYTES;

        /** As a word: {@code unknown-schema-id}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;
    private final String what;

    UnreadableValueException(Reason reason, String what) {
        super(what);
        this.reason = reason;
        this.what = what;
    }

    /** What is wrong, as a type. */
    public Reason reason() {
        return reason;
    }

    UnreadableValueException on(String topic) {
        return new UnreadableValueException(reason, "A record on " + topic + " is unreadable: " + what + ".");
    }
}
