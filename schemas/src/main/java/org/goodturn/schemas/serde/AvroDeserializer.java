package org.goodturn.schemas.serde;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.serialization.Deserializer;
import org.goodturn.schemas.model.GeneratedModel;
import org.goodturn.schemas.registry.InvalidSchemaException;
import org.goodturn.schemas.registry.RegistryUnavailableException;
import org.goodturn.schemas.registry.SchemaRegistry;
import org.goodturn.schemas.registry.UnknownSchemaException;
import org.goodturn.schemas.serde.UnreadableValueException.Reason;

/**
 * Reads Confluent's wire format into generated records, whatever version of their schema they were written with.
 * Thread-safe once configured. The registry is asked once per schema id.
 *
 * @param <T> the generated record, or a common supertype of several
 */
public final class AvroDeserializer<T extends SpecificRecord> implements Deserializer<T> {
    private static final SpecificData NAMED = new GeneratedModel();

    private final Map<Integer, RecordReader<T>> readers = new ConcurrentHashMap<>();
    private Class<T> type;
    private SchemaRegistry registry;
    private boolean ownsRegistry;

    /** How to read what was written under one id. */
    private record RecordReader<T extends SpecificRecord>(AvroCodec<T> codec, SpecificDatumReader<T> reader) {
        T read(byte[] bytes) {
            return codec.decode(bytes, WireFormat.HEADER_BYTES, reader);
        }
    }

    /** To be configured. */
    public AvroDeserializer() {}

    /** Ready to use; the caller closes the registry. */
    public AvroDeserializer(Class<T> type, SchemaRegistry registry) {
        this.type = type;
        this.registry = registry;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void configure(Map<String, ?> configs, boolean isKey) {
        SerdeConfig config = new SerdeConfig(configs);
        Class<?> named = config.getClass(SerdeConfig.VALUE_TYPE);
        if (named != null) {
            if (!SpecificRecord.class.isAssignableFrom(named)) {
                throw new ConfigException(SerdeConfig.VALUE_TYPE, named.getName(), "Not a generated Avro record.");
            }
            this.type = (Class<T>) named;
        }
        if (registry == null) {
            this.registry = config.connect();
            this.ownsRegistry = true;
        }
    }

    /**
     * @throws RegistryUnavailableException if the registry had to be asked and did not answer: pause and try again
     * @throws UnreadableValueException if the record is not, and will never be, readable
     */
    @Override
    public T deserialize(String topic, byte[] bytes) {
        if (bytes == null) {
            return null;
        }
        try {
            if (!WireFormat.isFramed(bytes)) {
                throw new UnreadableValueException(
                        Reason.NOT_FRAMED, bytes.length + " bytes that do not begin with 0 and a schema id");
            }
            int id = WireFormat.schemaId(bytes);
            RecordReader<T> known = readers.get(id);
            return (known != null ? known : newReader(id)).read(bytes);
        } catch (UnreadableValueException e) {
            throw e.on(topic);
        }
    }

    private RecordReader<T> newReader(int id) {
        if (registry == null) {
            throw new IllegalStateException("The deserializer is used before it is configured.");
        }
        Schema writerSchema;
        try {
            writerSchema = registry.byId(id);
        } catch (UnknownSchemaException e) {
            throw new UnreadableValueException(Reason.UNKNOWN_SCHEMA_ID, "the registry has no schema id " + id);
        } catch (InvalidSchemaException e) {
            throw new UnreadableValueException(Reason.SCHEMA_MISMATCH, "schema id " + id + " is not valid Avro");
        }
        AvroCodec<T> codec = new AvroCodec<>(type != null ? type : typeOf(writerSchema));
        RecordReader<T> made = new RecordReader<>(codec, codec.readerOf(writerSchema));
        readers.put(id, made);
        return made;
    }

    @SuppressWarnings("unchecked")
    private static <T> Class<T> typeOf(Schema writerSchema) {
        Class<?> named = writerSchema.getType() == Schema.Type.RECORD ? NAMED.getClass(writerSchema) : null;
        if (named == null || !SpecificRecord.class.isAssignableFrom(named)) {
            throw new UnreadableValueException(
                    Reason.SCHEMA_MISMATCH, "no generated record is named " + writerSchema.getFullName());
        }
        return (Class<T>) named;
    }

    @Override
    public void close() {
        if (ownsRegistry) {
            registry.close();
        }
    }
}
