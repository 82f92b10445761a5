package org.goodturn.sink.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.WakeupException;
import org.goodturn.sink.views.Progress;
import org.goodturn.sink.views.Seen;
import org.goodturn.sink.views.View;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads all partitions of one topic into its view, from the beginning (or from now on), for as long as it runs. While the broker or the
 * registry is away it waits and goes on where it stood; a record that does not decode is counted and left out.
 */
final class TopicReader<V extends SpecificRecord> implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(TopicReader.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration CHECK = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration BACKOFF = Duration.ofMillis(500);

    private final View<V> view;
    private final String topic;
    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final Map<String, Object> adminSettings;
    private final ValueCodec<V> codec;
    private final PartitionWork work;
    private final CatchUpLog told;
    private final Runnable undecodable;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile Consumer<byte[], byte[]> current;
    private volatile boolean toldAway;

    TopicReader(
            View<V> view,
            String topic,
            Supplier<Consumer<byte[], byte[]>> consumers,
            Map<String, Object> adminSettings,
            ValueCodec<V> codec,
            PartitionWork work,
            Runnable undecodable) {
        this.view = view;
        this.topic = topic;
        this.consumers = consumers;
        this.adminSettings = adminSettings;
        this.codec = codec;
        this.work = work;
        this.told = new CatchUpLog(topic, System::nanoTime);
        this.undecodable = undecodable;
    }

    /** Ends the reading soon; may be called from any thread. */
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
                try (Consumer<byte[], byte[]> consumer = consumers.get()) {
                    current = consumer;
                    follow(consumer);
                } catch (WakeupException | InterruptException e) {
                    LOG.debug("Reading {} was interrupted", topic);
                } catch (KafkaException e) {
                    away("the broker", e);
                    pause();
                } finally {
                    current = null;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            view.progress().ended();
        }
    }

    private boolean running() {
        return stopped.getCount() > 0;
    }

    private boolean pause() throws InterruptedException {
        return stopped.await(BACKOFF.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void follow(Consumer<byte[], byte[]> consumer) throws InterruptedException {
        List<TopicPartition> partitions = find(consumer);
        if (partitions.isEmpty()) {
            return;
        }
        consumer.assign(partitions);
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions, PATIENCE);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
        Progress progress = view.progress();
        progress.begin(
                TopicHistory.of(topic, adminSettings),
                offsets(partitions, view.fromNowOn() ? ends : begins),
                offsets(partitions, ends));
        long[] next = progress.next();
        partitions.forEach(partition -> consumer.seek(partition, next[partition.partition()]));
        long checked = System.nanoTime();
        while (running()) {
            work.through(consumer.poll(POLL), this::take);
            if (!running()) {
                return;
            }
            passOverMarkers(consumer, partitions);
            told.line(progress).ifPresent(LOG::info);
            if (System.nanoTime() - checked > CHECK.toNanos()) {
                check(consumer, partitions);
                checked = System.nanoTime();
            }
        }
    }

    private List<TopicPartition> find(Consumer<byte[], byte[]> consumer) throws InterruptedException {
        while (running()) {
            List<PartitionInfo> found = consumer.partitionsFor(topic, PATIENCE);
            if (found != null && !found.isEmpty()) {
                return found.stream()
                        .map(info -> new TopicPartition(topic, info.partition()))
                        .sorted(Comparator.comparingInt(TopicPartition::partition))
                        .toList();
            }
            pause();
        }
        return List.of();
    }

    private void take(ConsumerRecord<byte[], byte[]> record) throws InterruptedException {
        V value = null;
        boolean readable = record.key() != null;
        while (readable && running()) {
            try {
                value = record.value() == null ? null : codec.decode(topic, record.value());
                break;
            } catch (RegistryAway e) {
                away("the schema registry", e);
                pause();
            } catch (UndecodableValue e) {
                readable = false;
            }
        }
        if (!running()) {
            return;
        }
        if (readable) {
            view.apply(new Seen<>(
                    new String(record.key(), StandardCharsets.UTF_8),
                    value,
                    record.partition(),
                    record.offset(),
                    Instant.ofEpochMilli(record.timestamp()),
                    value == null ? null : codec.packed(record.value())));
        } else {
            undecodable.run();
            LOG.warn("Left out {}-{}@{}: it does not decode", topic, record.partition(), record.offset());
            view.progress().advance(record.partition(), record.offset() + 1);
        }
    }

    /** Transaction markers take offsets, too. */
    private void passOverMarkers(Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        for (TopicPartition partition : partitions) {
            try {
                view.progress().advance(partition.partition(), consumer.position(partition, Duration.ofMillis(1)));
            } catch (TimeoutException e) {
                LOG.debug("The position of {} is not known yet", partition);
            }
        }
    }

    private void check(Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        try {
            view.progress().seen(offsets(partitions, consumer.endOffsets(partitions, PATIENCE)));
        } catch (TimeoutException e) {
            away("the broker", e);
        }
    }

    /** Said once, until somebody answers again. */
    private void away(String who, Exception e) {
        if (view.progress().reachable() || !toldAway) {
            LOG.warn("{} does not answer ({}); reading {} waits and goes on where it stood", who, e.getClass(), topic);
            toldAway = true;
        }
        view.progress().unreachable();
    }

    private static long[] offsets(List<TopicPartition> partitions, Map<TopicPartition, Long> offsets) {
        return partitions.stream().mapToLong(offsets::get).toArray();
    }
}
