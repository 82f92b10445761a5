package org.goodturn.schemas.serde;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;
import org.goodturn.schemas.registry.IncompatibleSchemaException;
import org.goodturn.schemas.registry.RegistryUnavailableException;
import org.goodturn.schemas.registry.SchemaRegistry;
import org.goodturn.schemas.registry.UnknownSchemaException;

/**
 * Writes generated records in Confluent's wire format. Thread-safe once configured. The registry is asked once per topic
 * and type.
 *
 * @param <T> the generated record, or a common supertype of several
 */
public final class AvroSerializer<T extends SpecificRecord> implements Serializer<T> {
    private final Map<Class<?>, Map<String, RecordWriter<T>>> writers = new ConcurrentHashMap<>();
    private SchemaRegistry registry;
    private boolean ownsRegistry;
    private WritePolicy policy = WritePolicy.REGISTER;
    private boolean isKey;

    /** To be configured. */
    public AvroSerializer() {}

    /** For values, ready to use; the caller closes the registry. */
    public AvroSerializer(SchemaRegistry registry, WritePolicy policy) {
        this.registry = registry;
        this.policy = policy;
    }

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        SerdeConfig config = new SerdeConfig(configs);
        this.isKey = isKey;
        this.policy = config.writePolicy();
        if (registry == null) {
            this.registry = config.connect();
            this.ownsRegistry = true;
        }
    }

    /**
     * @throws RegistryUnavailableException if the registry had to be asked and did not answer: try again
     * @throws IncompatibleSchemaException if the subject refuses the schema
     * @throws UnknownSchemaException if the schema had to be in the subject and is not
     * @throws SerializationException if the record does not fit its schema
     */
    @Override
    public byte[] serialize(String topic, T value) {
        if (value == null) {
            return null;
        }
        try {
            return writer(topic, value).write(value);
        } catch (IncompatibleSchemaException | UnknownSchemaException e) {
            throw e;
        } catch (SerializationException e) {
            throw new SerializationException("A record for " + topic + " cannot be written: " + e.getMessage());
        }
    }

    private RecordWriter<T> writer(String topic, T value) {
        Map<String, RecordWriter<T>> ofType = writers.get(value.getClass());
        RecordWriter<T> known = ofType == null ? null : ofType.get(topic);
        return known != null ? known : newWriter(topic, value);
    }

    private RecordWriter<T> newWriter(String topic, T value) {
        if (registry == null) {
            throw new IllegalStateException("The serializer is used before it is configured.");
        }
        @SuppressWarnings("unchecked")
        Class<T> type = (Class<T>) value.getClass();
        RecordWriter<T> made = RecordWriter.of(type, topic + (isKey ? "-key" : "-value"), registry, policy);
        writers.computeIfAbsent(type, any -> new ConcurrentHashMap<>()).put(topic, made);
        return made;
    }

    @Override
    public void close() {
        if (ownsRegistry) {
            registry.close();
        }
    }
}
