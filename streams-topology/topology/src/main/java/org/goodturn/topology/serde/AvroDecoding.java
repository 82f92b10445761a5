package org.goodturn.topology.serde;

import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.goodturn.schemas.registry.RegistryUnavailableException;
import org.goodturn.schemas.registry.SchemaRegistry;
import org.goodturn.schemas.serde.AvroDeserializer;
import org.goodturn.schemas.serde.UnreadableValueException;
import org.goodturn.topics.EventTopic;
import org.goodturn.topics.TopicPrefix;
import org.goodturn.topics.Topics;
import org.goodturn.topology.intake.Decoding;
import org.goodturn.topology.intake.PausedException;
import org.goodturn.topology.work.RefusedException;

/** Reads values in Confluent's wire format. Thread-safe. */
public final class AvroDecoding implements Decoding {
    private final TopicPrefix prefix;
    private final Map<EventTopic<?>, AvroDeserializer<?>> byTopic = new HashMap<>();

    public AvroDecoding(TopicPrefix prefix, SchemaRegistry registry) {
        this.prefix = prefix;
        Topics.all().forEach(topic -> byTopic.put(topic, new AvroDeserializer<>(topic.valueType(), registry)));
    }

    @Override
    public <V extends SpecificRecord> V decode(EventTopic<V> topic, byte[] value) {
        try {
            return topic.valueType().cast(byTopic.get(topic).deserialize(topic.in(prefix), value));
        } catch (RegistryUnavailableException e) {
            throw new PausedException("the schema registry does not answer", e);
        } catch (UnreadableValueException e) {
            throw new RefusedException(reason(e), e.getMessage());
        }
    }

    private static String reason(UnreadableValueException e) {
        return switch (e.reason()) {
            case UNKNOWN_SCHEMA_ID, SCHEMA_MISMATCH -> "unknown-schema";
            case NOT_FRAMED, BROKEN_BYTES -> "malformed-value";
        };
    }
}
