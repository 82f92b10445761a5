package org.goodturn.sink.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.goodturn.events.WebhookDelivery;
import org.goodturn.sink.problem.ProblemException;
import org.goodturn.sink.webhook.Change;
import org.goodturn.sink.webhook.PartitionWork;
import org.goodturn.sink.webhook.WebhookTopics;
import org.goodturn.topics.PersonKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shares the partitions of the nudges topic among all instances. Reads changes and writes the deliveries that they
 * begin, and what became of tries, each time in one transaction with how far it has read: after a crash at any point
 * whoever owns the partition next goes on with nothing lost. A transaction carries the group's generation, so that an
 * instance that was taken for dead cannot write any more.
 */
final class WebhookGroup implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookGroup.class);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration BACKOFF = Duration.ofMillis(500);
    private static final Duration REGISTRATIONS_WITHIN = Duration.ofSeconds(1);
    private static final Duration SWEEP = Duration.ofSeconds(30);

    private final PartitionWork work;
    private final WebhookTopics topics;
    private final String nudges;
    private final String deliveries;
    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final Supplier<Producer<byte[], byte[]>> producers;
    private final ValueCodec<WebhookDelivery> codec;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile Consumer<byte[], byte[]> current;

    private final Map<TopicPartition, OffsetAndMetadata> processed = new HashMap<>();
    private final List<ConsumerRecord<byte[], byte[]>> held = new ArrayList<>();
    private long swept = System.nanoTime();
    private boolean moved;

    /**
     * A group member that has not begun.
     *
     * @param nudges full name of the topic that is shared
     * @param deliveries full name of the topic that is written
     */
    WebhookGroup(
            PartitionWork work,
            WebhookTopics topics,
            String nudges,
            String deliveries,
            Supplier<Consumer<byte[], byte[]>> consumers,
            Supplier<Producer<byte[], byte[]>> producers,
            ValueCodec<WebhookDelivery> codec) {
        this.work = work;
        this.topics = topics;
        this.nudges = nudges;
        this.deliveries = deliveries;
        this.consumers = consumers;
        this.producers = producers;
        this.codec = codec;
    }

    /** Ends the work soon; may be called from any thread. */
    void stop() {
        stopped.countDown();
        Consumer<byte[], byte[]> consumer = current;
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    @Override
    public void run() {
        try {
            while (running()) {
                if (work.ready()) {
                    member();
                } else {
                    pause();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean running() {
        return stopped.getCount() > 0;
    }

    private void pause() throws InterruptedException {
        stopped.await(BACKOFF.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** One membership: from joining until something goes wrong, or the end. */
    private void member() throws InterruptedException {
        try (Consumer<byte[], byte[]> consumer = consumers.get();
                Producer<byte[], byte[]> producer = producers.get()) {
            current = consumer;
            producer.initTransactions();
            consumer.subscribe(List.of(nudges), new Assignment(consumer));
            while (running()) {
                round(consumer, producer);
            }
        } catch (WakeupException | InterruptException e) {
            LOG.debug("The work on webhooks was interrupted");
        } catch (KafkaException | RegistryAway | ProblemException e) {
            LOG.warn("The work on webhooks pauses ({}) and goes on where it stood", e.getClass());
            pause();
        } finally {
            current = null;
            forget(Set.copyOf(processed.keySet()));
        }
    }

    private void round(Consumer<byte[], byte[]> consumer, Producer<byte[], byte[]> producer) throws RegistryAway {
        if (held.isEmpty()) {
            consumer.poll(POLL).forEach(held::add);
        } else {
            // What is held is not done yet; this keeps the membership alive.
            consumer.pause(consumer.assignment());
            consumer.poll(POLL);
            consumer.resume(consumer.assignment());
        }
        boolean current = (held.isEmpty() && !sweepIsDue()) || topics.readRegistrations(REGISTRATIONS_WITHIN);
        if (current && sweepIsDue()) {
            work.sweep();
            swept = System.nanoTime();
        }
        List<ConsumerRecord<byte[], byte[]>> batch = current ? List.copyOf(held) : List.of();
        write(producer, consumer, batch);
    }

    private boolean sweepIsDue() {
        return System.nanoTime() - swept > SWEEP.toNanos();
    }

    private void write(
            Producer<byte[], byte[]> producer,
            Consumer<byte[], byte[]> consumer,
            List<ConsumerRecord<byte[], byte[]>> batch)
            throws RegistryAway {
        List<WebhookDelivery> outcomes = work.outcomes();
        List<WebhookDelivery> records = new ArrayList<>(work.begin(changes(batch)));
        records.addAll(outcomes);
        Map<TopicPartition, OffsetAndMetadata> offsets = after(batch);
        if (records.isEmpty() && batch.isEmpty() && !moved) {
            return;
        }
        producer.beginTransaction();
        try {
            for (WebhookDelivery delivery : records) {
                producer.send(record(delivery));
            }
            // All positions, moved or not: a member that lost a partition meanwhile is refused.
            producer.sendOffsetsToTransaction(offsets, consumer.groupMetadata());
            producer.commitTransaction();
            processed.putAll(offsets);
            held.removeAll(batch);
            moved = false;
        } catch (CommitFailedException e) {
            // The group is changing: what is left to this member is written after the next poll.
            producer.abortTransaction();
            work.unwritten(outcomes);
        }
    }

    private ProducerRecord<byte[], byte[]> record(WebhookDelivery delivery) throws RegistryAway {
        byte[] key =
                PersonKeys.composite(delivery.getRecipient(), delivery.getId()).getBytes(StandardCharsets.UTF_8);
        return new ProducerRecord<>(deliveries, key, codec.encode(deliveries, delivery));
    }

    private Map<TopicPartition, OffsetAndMetadata> after(List<ConsumerRecord<byte[], byte[]>> batch) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>(processed);
        for (ConsumerRecord<byte[], byte[]> record : batch) {
            offsets.put(
                    new TopicPartition(record.topic(), record.partition()), new OffsetAndMetadata(record.offset() + 1));
        }
        return offsets;
    }

    private static List<Change> changes(List<ConsumerRecord<byte[], byte[]>> batch) {
        List<Change> changes = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : batch) {
            String key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
            int bar = key.indexOf(PersonKeys.SEPARATOR);
            if (bar > 0) {
                changes.add(new Change(
                        key.substring(0, bar),
                        key.substring(bar + 1),
                        record.partition(),
                        record.offset(),
                        Instant.ofEpochMilli(record.timestamp())));
            }
        }
        return changes;
    }

    private void forget(Collection<TopicPartition> partitions) {
        processed.keySet().removeAll(partitions);
        Set<TopicPartition> gone = new HashSet<>(partitions);
        held.removeIf(record -> gone.contains(new TopicPartition(record.topic(), record.partition())));
        work.lost(partitions.stream().map(TopicPartition::partition).toList());
    }

    /** What changes when partitions come and go; runs within a poll. */
    private final class Assignment implements ConsumerRebalanceListener {
        private final Consumer<byte[], byte[]> consumer;

        Assignment(Consumer<byte[], byte[]> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            if (partitions.isEmpty()) {
                return;
            }
            // Asking for the position waits until transactions of the owner before have ended.
            partitions.forEach(
                    partition -> processed.put(partition, new OffsetAndMetadata(consumer.position(partition))));
            moved = true;
            List<TopicPartition> same = partitions.stream()
                    .map(partition -> new TopicPartition(deliveries, partition.partition()))
                    .toList();
            Map<Integer, Long> ends = new HashMap<>();
            consumer.endOffsets(same).forEach((partition, end) -> ends.put(partition.partition(), end));
            work.gained(ends);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            forget(partitions);
        }
    }
}
