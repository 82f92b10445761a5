package org.goodturn.topology.letters;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.goodturn.letters.Letter;
import org.goodturn.letters.Reroute;
import org.goodturn.schemas.serde.AvroCodec;
import org.goodturn.schemas.serde.UnreadableValueException;
import org.goodturn.topology.work.OpenedLetter;
import org.goodturn.topology.work.RefusedException;

/**
 * The types of letters this instance understands. A body is Avro binary without schema, so each released version of a
 * type keeps its schema here; a version of a newer instance is unknown, and parked like an unknown type. Thread-safe.
 */
public final class LetterProtocol {
    /** An input on its way to the person it belongs to; handled by the runtime. */
    public static final String REROUTE = "reroute";
    /** Makes an idle segment roll; belongs to nobody and is dropped when read. */
    public static final String TICK = "tick";

    /** How a type is written and read. {@code earlier} holds the schemas of its former versions. */
    private record Type<B extends SpecificRecord>(AvroCodec<B> codec, int version, Map<Integer, Schema> earlier) {
        boolean reads(int written) {
            return written == version || earlier.containsKey(written);
        }

        SpecificRecord read(byte[] body, int written) {
            return written == version ? codec.decode(body) : codec.decode(body, earlier.get(written));
        }
    }

    private final Map<String, Type<?>> types;

    private LetterProtocol(Map<String, Type<?>> types) {
        this.types = Map.copyOf(types);
    }

    /** A protocol of these types, all in version 1. {@link #REROUTE} is always in it. */
    public static LetterProtocol of(Map<String, Class<? extends SpecificRecord>> bodies) {
        Builder builder = builder();
        bodies.forEach((name, body) -> builder.type(name, 1, body));
        return builder.build();
    }

    /** Begins a protocol; {@link #REROUTE} is already in it. */
    public static Builder builder() {
        return new Builder().type(REROUTE, 1, Reroute.class);
    }

    /** The version in which this instance writes a type. */
    public int versionOf(String type) {
        Type<?> known = types.get(type);
        if (known == null) {
            throw new IllegalArgumentException("letters of type " + type + " are not registered");
        }
        return known.version();
    }

    /**
     * Decodes the body.
     *
     * @throws RefusedException {@code unknown-letter-type}, {@code unknown-letter-version} or {@code malformed-letter}
     */
    public OpenedLetter open(Letter letter) {
        Type<?> type = types.get(letter.getType());
        if (type == null) {
            throw new RefusedException(
                    "unknown-letter-type",
                    "This instance knows no letter of that type; a newer one does, and can be sent it again.");
        }
        if (!type.reads(letter.getVersion())) {
            throw new RefusedException(
                    "unknown-letter-version",
                    "This instance does not know version " + letter.getVersion() + " of letter " + letter.getType()
                            + "; a newer one does, and can be sent it again.");
        }
        try {
            SpecificRecord body = type.read(bytes(letter.getBody()), letter.getVersion());
            return new OpenedLetter(letter.getId(), letter.getFrom(), letter.getType(), body);
        } catch (UnreadableValueException e) {
            throw new RefusedException(
                    "malformed-letter", "The body is not what letters of type " + letter.getType() + " carry.");
        }
    }

    private static byte[] bytes(ByteBuffer buffer) {
        if (buffer.hasArray() && buffer.arrayOffset() == 0 && buffer.array().length == buffer.remaining()) {
            return buffer.array();
        }
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    /** Collects types. */
    public static final class Builder {
        private final Map<String, Type<?>> types = new LinkedHashMap<>();

        private Builder() {}

        /** A type, the version that this instance writes, and its body. */
        public Builder type(String name, int version, Class<? extends SpecificRecord> body) {
            Type<?> type = new Type<>(new AvroCodec<>(body), version, new HashMap<>());
            if (types.putIfAbsent(name, type) != null) {
                throw new IllegalArgumentException("the letter type " + name + " is registered twice");
            }
            return this;
        }

        /** The schema in which an earlier version of a registered type was written. */
        public Builder earlier(String name, int version, Schema schema) {
            types.get(name).earlier().put(version, schema);
            return this;
        }

        /** The protocol. */
        public LetterProtocol build() {
            return new LetterProtocol(types);
        }
    }
}
