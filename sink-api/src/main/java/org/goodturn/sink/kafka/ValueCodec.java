package org.goodturn.sink.kafka;

import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.goodturn.schemas.serde.AvroDeserializer;
import org.goodturn.schemas.serde.AvroSerializer;
import org.goodturn.topics.EventTopic;

/** Values of one topic to bytes and back, telling apart what may pass from what never will. */
final class ValueCodec<V extends SpecificRecord> implements AutoCloseable {

    private final AvroSerializer<V> serializer = new AvroSerializer<>();
    private final AvroDeserializer<V> deserializer = new AvroDeserializer<>();

    ValueCodec(EventTopic<V> topic, Map<String, Object> settings) {
        Map<String, Object> configured = new HashMap<>(settings);
        configured.put("specific.value.type", topic.valueType().getName());
        serializer.configure(configured, false);
        deserializer.configure(configured, false);
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
