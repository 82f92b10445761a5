package org.goodturn.schemas.serde;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.AvroTypeException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;

/**
 * One record type as Avro binary, without any header: for what travels inside a record, such as the body of a letter.
 * Thread-safe; every thread has its own buffer.
 *
 * @param <T> the generated record
 */
public final class AvroCodec<T extends SpecificRecord> {
    private final Schema schema;
    private final SpecificData model;
    private final SpecificDatumWriter<T> writer;
    private final SpecificDatumReader<T> sameVersion;
    private final Map<Schema, SpecificDatumReader<T>> otherVersions = new ConcurrentHashMap<>();
    private final ThreadLocal<BytesEncoder> encoders = ThreadLocal.withInitial(BytesEncoder::new);
    private final ThreadLocal<BytesDecoder> decoders = ThreadLocal.withInitial(BytesDecoder::new);

    public AvroCodec(Class<T> type) {
        this.model = SpecificData.getForClass(type);
        this.schema = model.getSchema(type);
        this.writer = new SpecificDatumWriter<>(schema, model);
        this.sameVersion = readerOf(schema);
    }

    /** The schema of the class. */
    public Schema schema() {
        return schema;
    }

    /**
     * The record as Avro binary.
     *
     * @throws SerializationException if the record does not fit its schema, such as by a missing field
     */
    public byte[] encode(T value) {
        return encode(value, 0);
    }

    /** The same, after that many bytes that the caller fills. */
    byte[] encode(T value, int headerBytes) {
        BytesEncoder encoder = encoders.get();
        encoder.begin(headerBytes);
        try {
            writer.write(value, encoder);
        } catch (IOException | RuntimeException e) {
            throw Misfit.of(value, e);
        }
        return encoder.end();
    }

    /**
     * Reads what {@link #encode} of the same version of the schema wrote.
     *
     * @throws UnreadableValueException if the bytes are broken
     */
    public T decode(byte[] bytes) {
        return decode(bytes, 0, sameVersion);
    }

    /**
     * Reads what was written with another version of the schema.
     *
     * @throws UnreadableValueException if the bytes are broken or the schemas do not go together
     */
    public T decode(byte[] bytes, Schema writerSchema) {
        return decode(bytes, 0, otherVersions.computeIfAbsent(writerSchema, this::readerOf));
    }

    T decode(byte[] bytes, int from, SpecificDatumReader<T> reader) {
        BytesDecoder decoder = decoders.get();
        decoder.begin(bytes, from);
        T value;
        try {
            value = reader.read(null, decoder);
        } catch (AvroTypeException e) {
            throw readable(reader.getSchema()) ? broken(e.getClass().getSimpleName()) : mismatch();
        } catch (IOException | RuntimeException e) {
            throw broken(e.getClass().getSimpleName());
        }
        if (decoder.remainingBytes() > 0) {
            throw broken(decoder.remainingBytes() + " bytes left over");
        }
        return value;
    }

    /** A reader for what was written with that schema; worth keeping. */
    SpecificDatumReader<T> readerOf(Schema writerSchema) {
        try {
            return new SpecificDatumReader<>(writerSchema, schema, model);
        } catch (AvroRuntimeException e) {
            throw mismatch();
        }
    }

    private boolean readable(Schema writerSchema) {
        return SchemaCompatibility.checkReaderWriterCompatibility(schema, writerSchema)
                        .getType()
                == SchemaCompatibilityType.COMPATIBLE;
    }

    private UnreadableValueException broken(String how) {
        return new UnreadableValueException(
                UnreadableValueException.Reason.BROKEN_BYTES, "bytes are no " + schema.getFullName() + ": " + how);
    }

    private UnreadableValueException mismatch() {
        return new UnreadableValueException(
                UnreadableValueException.Reason.SCHEMA_MISMATCH,
                "the schema it was written with cannot be read as " + schema.getFullName());
    }
}
