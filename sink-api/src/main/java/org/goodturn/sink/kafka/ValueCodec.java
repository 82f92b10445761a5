package org.goodturn.sink.kafka;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.goodturn.schemas.serde.AvroDeserializer;
import org.goodturn.schemas.serde.AvroSerializer;
import org.goodturn.sink.views.Packed;
import org.goodturn.topics.EventTopic;

/** Values of one topic to bytes and back, telling apart what may pass from what never will. */
final class ValueCodec<V extends SpecificRecord> implements AutoCloseable {

    private final AvroSerializer<V> serializer = new AvroSerializer<>();
    private final AvroDeserializer<V> deserializer = new AvroDeserializer<>();
    private final Function<byte[], V> reader;

    ValueCodec(EventTopic<V> topic, Map<String, Object> settings) {
        Map<String, Object> configured = new HashMap<>(settings);
        configured.put("specific.value.type", topic.valueType().getName());
        serializer.configure(configured, false);
        deserializer.configure(configured, false);
        reader = bytes -> deserializer.deserialize(topic.shortName(), bytes);
    }

    V decode(String topic, byte[] bytes) throws RegistryAway, UndecodableValue {
        try {
            return deserializer.deserialize(topic, bytes);
        } catch (RuntimeException e) {
            if (e instanceof RetriableException) {
                throw new RegistryAway(e);
            }
            throw new UndecodableValue(e);
        }
    }

    /** Bytes that were decoded once, for keeping: what they need of the registry is known by then. */
    Packed<V> packed(byte[] bytes) {
        return new Packed.Bytes<>(bytes, reader);
    }

    byte[] encode(String topic, V value) throws RegistryAway {
        try {
            return serializer.serialize(topic, value);
        } catch (RetriableException e) {
            throw new RegistryAway(e);
        }
    }

    @Override
    public void close() {
        serializer.close();
        deserializer.close();
    }
}
