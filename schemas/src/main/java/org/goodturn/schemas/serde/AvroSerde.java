package org.goodturn.schemas.serde;

import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.goodturn.schemas.registry.SchemaRegistry;

/**
 * {@link AvroSerializer} and {@link AvroDeserializer} together. Thread-safe once configured.
 *
 * @param <T> the generated record
 */
public final class AvroSerde<T extends SpecificRecord> implements Serde<T> {
    private final AvroSerializer<T> serializer;
    private final AvroDeserializer<T> deserializer;

    /** To be configured. */
    public AvroSerde() {
        this(new AvroSerializer<>(), new AvroDeserializer<>());
    }

    private AvroSerde(AvroSerializer<T> serializer, AvroDeserializer<T> deserializer) {
        this.serializer = serializer;
        this.deserializer = deserializer;
    }

    /** For values of one type, registering what is missing; ready to use; the caller closes the registry. */
    public static <T extends SpecificRecord> AvroSerde<T> of(Class<T> type, SchemaRegistry registry) {
        return of(type, registry, WritePolicy.REGISTER);
    }

    /** For values of one type, ready to use; the caller closes the registry. */
    public static <T extends SpecificRecord> AvroSerde<T> of(
            Class<T> type, SchemaRegistry registry, WritePolicy policy) {
        return new AvroSerde<>(new AvroSerializer<>(registry, policy), new AvroDeserializer<>(type, registry));
    }

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        serializer.configure(configs, isKey);
        deserializer.configure(configs, isKey);
    }

    @Override
    public Serializer<T> serializer() {
        return serializer;
    }

    @Override
    public Deserializer<T> deserializer() {
        return deserializer;
    }

    @Override
    public void close() {
        serializer.close();
        deserializer.close();
    }
}
