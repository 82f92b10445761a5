package org.goodturn.local.producing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.goodturn.schemas.serde.AvroSerializer;
import org.goodturn.topics.TopicPrefix;
import org.goodturn.topics.Topics;

/**
 * Feeds a sequence of events so that none is fed twice, whatever ends the process: a mark is committed in the same
 * transaction as the events, as if the sequence were a topic that a group of this name had read. Used by one thread.
 */
public final class Feeder implements AutoCloseable {

    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(3);

    private final String name;
    private final TopicPrefix prefix;
    private final KafkaProducer<String, SpecificRecord> producer;
    private final TopicPartition sequence;
    /** Reads nothing; it knows the group that the marks belong to. */
    private final KafkaConsumer<String, String> consumer;

    private long fed;
    private String mark;

    /**
     * Goes on where the feeder of this name stopped.
     *
     * @param name of the sequence
     */
    public Feeder(String name, String bootstrapServers, String registryUrl, TopicPrefix prefix) {
        this.name = "goodturn-" + name;
        this.prefix = prefix;
        // The broker keeps positions of existing partitions alone, so the sequence borrows one.
        this.sequence = new TopicPartition(Topics.INTERACTIONS.in(prefix), 0);
        AvroSerializer<SpecificRecord> values = new AvroSerializer<>();
        values.configure(Map.of("schema.registry.url", registryUrl), false);
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.CLIENT_ID_CONFIG,
                        this.name,
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                        this.name,
                        ProducerConfig.LINGER_MS_CONFIG,
                        5,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "lz4",
                        ProducerConfig.ENABLE_METRICS_PUSH_CONFIG,
                        false),
                new StringSerializer(),
                values);
        producer.initTransactions();
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.GROUP_ID_CONFIG,
                        this.name,
                        ConsumerConfig.ENABLE_METRICS_PUSH_CONFIG,
                        false),
                new StringDeserializer(),
                new StringDeserializer());
        OffsetAndMetadata stood = consumer.committed(Set.of(sequence)).get(sequence);
        this.fed = stood == null ? 0 : stood.offset();
        this.mark = stood == null ? "" : stood.metadata();
    }

    /** How far the sequence was fed: the last mark; empty at the very beginning. */
    public String mark() {
        return mark;
    }

    /** How many events were ever fed. */
    public long fed() {
        return fed;
    }

    /** Feeds events and sets the mark, both or nothing. */
    public void feed(List<OutgoingEvent> events, String newMark) {
        producer.beginTransaction();
        for (OutgoingEvent event : events) {
            producer.send(event.record(prefix, "/goodturn/local/" + name));
        }
        OffsetAndMetadata stands = new OffsetAndMetadata(fed + events.size(), newMark);
        producer.sendOffsetsToTransaction(Map.of(sequence, stands), consumer.groupMetadata());
        producer.commitTransaction();
        fed += events.size();
        mark = newMark;
    }

    @Override
    public void close() {
        producer.close(CLOSE_PATIENCE);
        consumer.close(CloseOptions.timeout(CLOSE_PATIENCE));
    }
}
