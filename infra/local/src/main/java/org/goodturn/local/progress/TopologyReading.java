package org.goodturn.local.progress;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.goodturn.local.parts.Topology;
import org.goodturn.topics.EventTopic;
import org.goodturn.topics.TopicPrefix;
import org.goodturn.topics.Topics;

/** What the topology has read and committed, seen from outside: its consumer group beside the ends of its topics. */
public final class TopologyReading implements AutoCloseable {

    private static final List<EventTopic<?>> READ_BY_IT = List.of(
            Topics.CONSENTS,
            Topics.PROFILES,
            Topics.INTERACTIONS,
            Topics.BEHAVIORS,
            Topics.FEEDBACK,
            Topics.REQUESTS,
            Topics.LETTERS);
    /** So few offsets may be nothing but the markers that transactions leave; more are surely records. */
    private static final long PERHAPS_MARKERS = 64;

    private final Admin admin;
    private final Consumer<byte[], byte[]> consumer;
    private final TopicPrefix prefix;

    /** Looks at the topology's group on this broker. */
    public TopologyReading(String bootstrapServers, TopicPrefix prefix) {
        this.prefix = prefix;
        this.admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.ENABLE_METRICS_PUSH_CONFIG,
                false));
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.ENABLE_METRICS_PUSH_CONFIG,
                        false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /** How many offsets the topology has not committed; 0 when all that is there is read. Markers do not count. */
    public long unread() throws InterruptedException {
        try {
            List<TopicPartition> partitions = partitions();
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(Topology.GROUP)
                    .partitionsToOffsetAndMetadata()
                    .get();
            Map<TopicPartition, Long> starts = offsets(partitions, OffsetSpec.earliest());
            Map<TopicPartition, Long> ends = offsets(partitions, OffsetSpec.latest());
            Map<TopicPartition, Long> from =
                    new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
            for (TopicPartition partition : partitions) {
                OffsetAndMetadata offset = committed.get(partition);
                from.put(partition, offset == null ? starts.get(partition) : offset.offset());
            }
            long unread = 0;
            for (TopicPartition partition : partitions) {
                unread += unread(partition, from.get(partition), ends.get(partition));
            }
            return unread;
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker does not say what the topology has read", e.getCause());
        }
    }

    private long unread(TopicPartition partition, long from, long end) {
        long behind = Math.max(0, end - from);
        return behind == 0 || behind > PERHAPS_MARKERS || holdsRecords(partition, from, end) ? behind : 0;
    }

    private boolean holdsRecords(TopicPartition partition, long from, long end) {
        consumer.assign(List.of(partition));
        consumer.seek(partition, from);
        for (int polls = 0; polls < 3; polls++) {
            if (!consumer.poll(Duration.ofMillis(100)).isEmpty()) {
                return true;
            }
            if (consumer.position(partition) >= end) {
                return false;
            }
        }
        return true;
    }

    private List<TopicPartition> partitions() throws ExecutionException, InterruptedException {
        List<String> topics = READ_BY_IT.stream().map(topic -> topic.in(prefix)).toList();
        Collection<TopicDescription> described =
                admin.describeTopics(topics).allTopicNames().get().values();
        return described.stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
    }

    private Map<TopicPartition, Long> offsets(List<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, InterruptedException {
        return admin
                .listOffsets(partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> which)))
                .all()
                .get()
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    @Override
    public void close() {
        consumer.close();
        admin.close();
    }
}
