package org.goodturn.local.producing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.goodturn.topics.EventTopic;
import org.goodturn.topics.TopicPrefix;

/**
 * One event on its way to its topic.
 *
 * @param topic where it goes
 * @param person the key
 * @param id the event's id, the same whenever it is produced again
 * @param at when it happened or was said
 * @param value the record
 */
public record OutgoingEvent(EventTopic<?> topic, String person, String id, Instant at, SpecificRecord value) {

    /** As Kafka takes it, with CloudEvents headers (binary mode, 1.0). */
    ProducerRecord<String, SpecificRecord> record(TopicPrefix prefix, String source) {
        ProducerRecord<String, SpecificRecord> produced = new ProducerRecord<>(topic.in(prefix), person, value);
        Headers headers = produced.headers();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", id);
        add(headers, "ce_source", source);
        add(headers, "ce_type", value.getSchema().getFullName());
        add(headers, "ce_time", at.toString());
        add(headers, "content-type", "application/avro");
        return produced;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
