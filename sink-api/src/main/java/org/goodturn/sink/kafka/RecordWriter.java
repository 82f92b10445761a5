package org.goodturn.sink.kafka;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.goodturn.sink.SinkSettings;
import org.goodturn.sink.problem.ProblemException;
import org.goodturn.sink.problem.ProblemKind;
import org.goodturn.sink.writing.Position;
import org.goodturn.topics.EventTopic;
import org.goodturn.topics.TopicPrefix;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what people say: keyed by the person, acknowledged by all replicas, with the headers of a CloudEvent. Waits for
 * the broker at most {@code goodturn.limits.write-wait}; then nobody knows whether it was written, and the same
 * idempotency key makes the next try safe.
 */
@ApplicationScoped
public class RecordWriter {

    private static final Logger LOG = LoggerFactory.getLogger(RecordWriter.class);

    private final TopicPrefix prefix;
    private final Duration wait;
    private final Map<String, Object> serde;
    private final Producer<byte[], byte[]> producer;
    private final Map<EventTopic<?>, ValueCodec<?>> codecs = new ConcurrentHashMap<>();

    @Inject
    RecordWriter(KafkaSettings kafka, SinkSettings settings, TopicPrefix prefix) {
        this.prefix = prefix;
        this.wait = settings.limits().writeWait();
        this.serde = kafka.serde();
        this.producer = new KafkaProducer<>(
                kafka.producer("goodturn-sink-writer"), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /**
     * Appends a value and answers where it stands.
     *
     * @param topic where to
     * @param person the key: a person, or {@code person|rest}, which lives where the person does
     * @param value what
     * @param eventId the event's id
     * @param at when it was said, on the stack's clock
     * @param traceparent the W3C trace context of the call, where it has one
     */
    public <V extends SpecificRecord> Position.InLog write(
            EventTopic<V> topic, String person, V value, String eventId, Instant at, Optional<String> traceparent) {
        try {
            String name = topic.in(prefix);
            byte[] bytes = codec(topic).encode(name, value);
            ProducerRecord<byte[], byte[]> record =
                    new ProducerRecord<>(name, person.getBytes(StandardCharsets.UTF_8), bytes);
            CloudEventHeaders.describe(record.headers(), value, eventId, at, traceparent);
            return append(topic, record);
        } catch (RegistryAway | KafkaException e) {
            throw unavailable(topic, e);
        }
    }

    /** Says that there is nothing at the person's key any more, and answers where that stands. */
    public Position.InLog forget(EventTopic<?> topic, String person) {
        ProducerRecord<byte[], byte[]> tombstone =
                new ProducerRecord<>(topic.in(prefix), person.getBytes(StandardCharsets.UTF_8), null);
        return append(topic, tombstone);
    }

    private Position.InLog append(EventTopic<?> topic, ProducerRecord<byte[], byte[]> record) {
        try {
            RecordMetadata written = producer.send(record).get(wait.toMillis() + 1000, TimeUnit.MILLISECONDS);
            return new Position.InLog(topic.shortName(), written.partition(), written.offset());
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            throw unavailable(topic, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable();
        }
    }

    private static ProblemException unavailable(EventTopic<?> topic, Exception e) {
        LOG.warn("Nothing can be written to {}: {}", topic.shortName(), cause(e).getClass());
        return unavailable();
    }

    private static Throwable cause(Exception e) {
        return e.getCause() == null ? e : e.getCause();
    }

    private static ProblemException unavailable() {
        return new ProblemException(
                ProblemKind.WRITE_UNAVAILABLE, "Try again with the same Idempotency-Key; it counts once.");
    }

    @SuppressWarnings("unchecked") // a codec is only ever stored under the topic of its own type
    private <V extends SpecificRecord> ValueCodec<V> codec(EventTopic<V> topic) {
        return (ValueCodec<V>) codecs.computeIfAbsent(topic, t -> new ValueCodec<>(t, serde));
    }

    @PreDestroy
    void close() {
        producer.close(wait);
        codecs.values().forEach(ValueCodec::close);
    }
}
