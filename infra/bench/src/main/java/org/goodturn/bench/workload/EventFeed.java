package org.goodturn.bench.workload;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Sends encoded events. */
public final class EventFeed implements AutoCloseable {

    private static final long MOST_SECONDS_PER_RECORD = 30;

    private final KafkaProducer<byte[], byte[]> producer;

    /**
     * @param lingerMillis how long a record waits for company
     */
    public EventFeed(String bootstrapServers, int lingerMillis) {
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.LINGER_MS_CONFIG,
                        lingerMillis,
                        ProducerConfig.BATCH_SIZE_CONFIG,
                        128 * 1024,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "lz4",
                        // Of two requests into a topic made a moment ago the broker may refuse the first and take
                        // the second, and then never the first again (KAFKA-15591).
                        ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
                        1,
                        ProducerConfig.ENABLE_METRICS_PUSH_CONFIG,
                        false),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /**
     * As fast as the broker takes them; returns when it has them all.
     *
     * @throws IllegalStateException if it does not take one
     */
    public void feed(List<ProducerRecord<byte[], byte[]>> records) {
        AtomicReference<Exception> refused = new AtomicReference<>();
        for (ProducerRecord<byte[], byte[]> record : records) {
            producer.send(record, (placed, failure) -> {
                if (failure != null) {
                    refused.set(failure);
                }
            });
        }
        producer.flush();
        if (refused.get() != null) {
            throw new IllegalStateException("The broker does not take a record", refused.get());
        }
    }

    /** At a steady rate, until all are sent or the thread is interrupted. */
    public void feedSteadily(List<ProducerRecord<byte[], byte[]>> records, int perSecond) {
        long start = System.nanoTime();
        for (int sent = 0; sent < records.size() && !Thread.currentThread().isInterrupted(); sent++) {
            long due = start + TimeUnit.SECONDS.toNanos(1) * sent / perSecond;
            while (System.nanoTime() < due && !Thread.currentThread().isInterrupted()) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            producer.send(records.get(sent));
        }
    }

    /**
     * Sends one and waits for it.
     *
     * @return when the broker appended it, in milliseconds of the epoch
     */
    public long append(ProducerRecord<byte[], byte[]> record) throws InterruptedException {
        try {
            RecordMetadata placed = producer.send(record).get(MOST_SECONDS_PER_RECORD, TimeUnit.SECONDS);
            return placed.timestamp();
        } catch (ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException("The broker does not take a record", e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
