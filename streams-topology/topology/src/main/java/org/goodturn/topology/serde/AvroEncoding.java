package org.goodturn.topology.serde;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.goodturn.schemas.registry.RegistryUnavailableException;
import org.goodturn.schemas.registry.SchemaRegistry;
import org.goodturn.schemas.serde.AvroSerializer;
import org.goodturn.schemas.serde.WritePolicy;
import org.goodturn.topics.EventTopic;
import org.goodturn.topics.TopicPrefix;
import org.goodturn.topology.intake.PausedException;
import org.goodturn.topology.work.Encoding;

/** Writes values in Confluent's wire format. Thread-safe. */
public final class AvroEncoding implements Encoding {
    private final TopicPrefix prefix;
    private final AvroSerializer<SpecificRecord> serializer;

    public AvroEncoding(TopicPrefix prefix, SchemaRegistry registry) {
        this.prefix = prefix;
        this.serializer = new AvroSerializer<>(registry, WritePolicy.REGISTER);
    }

    /**
     * The bytes of a value.
     *
     * @throws PausedException when the registry had to be asked and did not answer
     * @throws IllegalStateException when the record does not fit its schema: a bug of whoever made it
     */
    @Override
    public byte[] encode(EventTopic<?> topic, SpecificRecord value) {
        try {
            return serializer.serialize(topic.in(prefix), value);
        } catch (RegistryUnavailableException e) {
            throw new PausedException("the schema registry does not answer", e);
        } catch (SerializationException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
