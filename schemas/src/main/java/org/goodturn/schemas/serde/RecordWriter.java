package org.goodturn.schemas.serde;

import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.goodturn.schemas.registry.IncompatibleSchemaException;
import org.goodturn.schemas.registry.NeutralSchema;
import org.goodturn.schemas.registry.RegisteredSchema;
import org.goodturn.schemas.registry.SchemaRegistry;

/** Writes records of one type under one schema id. Thread-safe. */
sealed interface RecordWriter<T extends SpecificRecord> {
    byte[] write(T value);

    /** Finds the id, by asking the registry, and how to write under it. */
    static <T extends SpecificRecord> RecordWriter<T> of(
            Class<T> type, String subject, SchemaRegistry registry, WritePolicy policy) {
        AvroCodec<T> codec = new AvroCodec<>(type);
        Schema own = NeutralSchema.of(codec.schema());
        return switch (policy) {
            case REGISTER -> new AsIs<>(codec, registry.register(subject, own));
            case LOOK_UP -> new AsIs<>(codec, registry.idOf(subject, own));
            case LATEST -> {
                RegisteredSchema latest = registry.latest(subject);
                yield latest.schema().equals(own)
                        ? new AsIs<>(codec, latest.id())
                        : Converted.to(latest, codec, own, subject);
            }
        };
    }

    /** With the schema of the class. */
    record AsIs<T extends SpecificRecord>(AvroCodec<T> codec, int id) implements RecordWriter<T> {
        @Override
        public byte[] write(T value) {
            byte[] bytes = codec.encode(value, WireFormat.HEADER_BYTES);
            WireFormat.putHeader(bytes, id);
            return bytes;
        }
    }

    /** With another schema: written, read as the other one, and written again. */
    record Converted<T extends SpecificRecord>(AvroCodec<T> codec, Schema own, RegisteredSchema latest)
            implements RecordWriter<T> {
        static <T extends SpecificRecord> Converted<T> to(
                RegisteredSchema latest, AvroCodec<T> codec, Schema own, String subject) {
            var verdict = SchemaCompatibility.checkReaderWriterCompatibility(latest.schema(), own);
            if (verdict.getType() != SchemaCompatibilityType.COMPATIBLE) {
                throw new IncompatibleSchemaException("Records of " + own.getFullName()
                        + " cannot be written with version " + latest.version() + " of subject " + subject + ".");
            }
            return new Converted<>(codec, own, latest);
        }

        @Override
        public byte[] write(T value) {
            BytesDecoder decoder = new BytesDecoder();
            decoder.begin(codec.encode(value), 0);
            BytesEncoder encoder = new BytesEncoder();
            encoder.begin(WireFormat.HEADER_BYTES);
            try {
                Object converted = new GenericDatumReader<>(own, latest.schema()).read(null, decoder);
                new GenericDatumWriter<>(latest.schema()).write(converted, encoder);
            } catch (IOException | RuntimeException e) {
                throw Misfit.of(value, e);
            }
            byte[] bytes = encoder.end();
            WireFormat.putHeader(bytes, latest.id());
            return bytes;
        }
    }
}
