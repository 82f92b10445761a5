package org.goodturn.bench.throughput;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** How far groups have committed on topics that are written without transactions: there an offset is a record. */
public final class GroupReading implements AutoCloseable {

    private final Admin admin;
    private final List<String> topics;

    /** Looks at these topics. */
    public GroupReading(String bootstrapServers, List<String> topics) {
        this.topics = topics;
        this.admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.ENABLE_METRICS_PUSH_CONFIG,
                false));
    }

    /** Records that the group has committed, in all partitions together; 0 while there is no such group. */
    public long committed(String group) throws InterruptedException {
        try {
            return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().entrySet().stream()
                    .filter(entry -> entry.getValue() != null
                            && topics.contains(entry.getKey().topic()))
                    .mapToLong(entry -> entry.getValue().offset())
                    .sum();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker does not say what a group has read", e.getCause());
        }
    }

    /** Records in the topics. */
    public long records() throws InterruptedException {
        try {
            List<TopicPartition> partitions = admin.describeTopics(topics).allTopicNames().get().values().stream()
                    .flatMap(topic -> topic.partitions().stream()
                            .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                    .toList();
            return admin
                    .listOffsets(partitions.stream()
                            .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest())))
                    .all()
                    .get()
                    .values()
                    .stream()
                    .mapToLong(end -> end.offset())
                    .sum();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker does not say what topics hold", e.getCause());
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
