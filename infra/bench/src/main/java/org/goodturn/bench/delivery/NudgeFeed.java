package org.goodturn.bench.delivery;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.goodturn.events.Nudge;
import org.goodturn.schemas.registry.SchemaRegistry;
import org.goodturn.schemas.serde.AvroSerializer;
import org.goodturn.schemas.serde.WritePolicy;
import org.goodturn.topics.PersonKeys;
import org.goodturn.topics.TopicPrefix;
import org.goodturn.topics.Topics;

/** Appends numbered nudges to their topic in place of the topology, at a steady rate, and notes when the broker had them. */
final class NudgeFeed implements AutoCloseable {

    private static final String TOPIC = Topics.NUDGES.in(TopicPrefix.DEFAULT);
    private static final int LINGER_MILLIS = 5;

    private final KafkaProducer<byte[], byte[]> producer;
    private final AvroSerializer<Nudge> values;
    private final NudgeSamples samples;
    private final int partitions;
    private int next;

    NudgeFeed(String bootstrapServers, SchemaRegistry registry, int partitions) {
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.LINGER_MS_CONFIG,
                        LINGER_MILLIS,
                        ProducerConfig.BATCH_SIZE_CONFIG,
                        128 * 1024,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "lz4",
                        ProducerConfig.ENABLE_METRICS_PUSH_CONFIG,
                        false),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        this.values = new AvroSerializer<>(registry, WritePolicy.REGISTER);
        this.samples = new NudgeSamples(DeliveryPeople.now());
        this.partitions = partitions;
    }

    /** The number of the next nudge. */
    int next() {
        return next;
    }

    /**
     * Feeds nudges until as many are appended as may be, or until it need not go on; returns when the broker has them.
     *
     * @param recipients whom the nudge with that number is for
     * @param goesOn asked before each
     */
    void feed(Appends appends, IntFunction<String> recipients, int perSecond, BooleanSupplier goesOn) {
        long start = System.nanoTime();
        int first = next;
        while (next < first + appends.nudges() && goesOn.getAsBoolean()) {
            long due = start + TimeUnit.SECONDS.toNanos(1) * (next - first) / perSecond;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            int number = next++;
            producer.send(record(number, recipients.apply(number)), (placed, failure) -> {
                if (failure == null) {
                    appends.appended(number, placed.timestamp());
                }
            });
        }
        producer.flush();
    }

    /** Feeds so many as fast as the broker takes them. */
    void feed(int count, IntFunction<String> recipients) {
        for (int left = count; left > 0; left--) {
            int number = next++;
            producer.send(record(number, recipients.apply(number)));
        }
        producer.flush();
    }

    /** How many bytes the value of a nudge takes on its topic. */
    int valueBytes() {
        return record(0, DeliveryPeople.subscriber(0)).value().length;
    }

    private ProducerRecord<byte[], byte[]> record(int number, String recipient) {
        byte[] value = values.serialize(TOPIC, samples.nudge(number, recipient));
        String key = PersonKeys.composite(recipient, NudgeNumber.id(number));
        int partition = PersonKeys.partition(key, partitions);
        return new ProducerRecord<>(TOPIC, partition, key.getBytes(StandardCharsets.UTF_8), value);
    }

    @Override
    public void close() {
        producer.close();
    }
}
