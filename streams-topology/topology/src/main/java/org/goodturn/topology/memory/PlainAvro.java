package org.goodturn.topology.memory;

import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.goodturn.schemas.serde.AvroCodec;
import org.goodturn.schemas.serde.UnreadableValueException;
import org.goodturn.topics.EventTopic;
import org.goodturn.topics.Topics;
import org.goodturn.topology.intake.Decoding;
import org.goodturn.topology.work.Encoding;
import org.goodturn.topology.work.RefusedException;

/** Values as Avro binary without any header: what stays in memory needs no registry. */
public final class PlainAvro implements Encoding, Decoding {
    private final Map<EventTopic<?>, AvroCodec<?>> codecs = new HashMap<>();

    public PlainAvro() {
        Topics.all().forEach(topic -> codecs.put(topic, new AvroCodec<>(topic.valueType())));
    }

    @Override
    @SuppressWarnings("unchecked") // the codec of a topic is one of its value type
    public byte[] encode(EventTopic<?> topic, SpecificRecord value) {
        return ((AvroCodec<SpecificRecord>) codecs.get(topic)).encode(value);
    }

    @Override
    public <V extends SpecificRecord> V decode(EventTopic<V> topic, byte[] value) {
        try {
            return topic.valueType().cast(codecs.get(topic).decode(value));
        } catch (UnreadableValueException e) {
            throw new RefusedException("malformed-value", e.getMessage());
        }
    }
}
