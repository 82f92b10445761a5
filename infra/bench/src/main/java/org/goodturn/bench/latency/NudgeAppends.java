package org.goodturn.bench.latency;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.goodturn.topics.PersonKeys;
import org.goodturn.topics.TopicPrefix;
import org.goodturn.topics.Topics;

/** When nudges were appended to their topic: tells the topology's part of a latency from the delivery's. */
final class NudgeAppends {

    private NudgeAppends() {}

    /** Append time of the first nudge to each recipient, in milliseconds of the epoch. */
    static Map<String, Long> firstByRecipient(String bootstrapServers) {
        String topic = Topics.NUDGES.in(TopicPrefix.DEFAULT);
        Map<String, Long> first = new HashMap<>();
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ENABLE_METRICS_PUSH_CONFIG,
                false);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    String recipient = PersonKeys.personOf(new String(record.key(), StandardCharsets.UTF_8));
                    first.putIfAbsent(recipient, record.timestamp());
                });
            }
        }
        return first;
    }
}
