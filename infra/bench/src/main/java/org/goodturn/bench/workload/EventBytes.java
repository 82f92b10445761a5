package org.goodturn.bench.workload;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.goodturn.schemas.registry.SchemaRegistry;
import org.goodturn.schemas.serde.AvroSerializer;
import org.goodturn.schemas.serde.WritePolicy;
import org.goodturn.topics.TopicPrefix;

/** Turns events into what producers send: Confluent wire format, CloudEvents headers, a trace context. Encoding is not measured. */
public final class EventBytes {

    private final TopicPrefix prefix;
    private final AvroSerializer<SpecificRecord> values;

    /** Writes with the schemas of this registry. */
    public EventBytes(TopicPrefix prefix, SchemaRegistry registry) {
        this.prefix = prefix;
        this.values = new AvroSerializer<>(registry, WritePolicy.REGISTER);
    }

    /** All of them. */
    public List<ProducerRecord<byte[], byte[]>> of(List<Event> events) {
        return events.stream().map(this::of).toList();
    }

    /** One. */
    public ProducerRecord<byte[], byte[]> of(Event event) {
        String topic = event.topic().in(prefix);
        byte[] value = values.serialize(topic, event.value());
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, bytes(event.person()), value);
        Headers headers = record.headers();
        headers.add("ce_specversion", bytes("1.0"));
        headers.add("ce_id", bytes(event.id()));
        headers.add("ce_source", bytes("/goodturn/bench"));
        headers.add("ce_type", bytes(event.value().getSchema().getFullName()));
        headers.add("ce_time", bytes(event.at().toString()));
        headers.add("content-type", bytes("application/avro"));
        headers.add("traceparent", bytes(traceparent(event.id())));
        return record;
    }

    private static String traceparent(String id) {
        long hash = id.hashCode() & 0xFFFF_FFFFL | 1L << 32;
        return String.format("00-%032x-%016x-01", hash, hash);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
