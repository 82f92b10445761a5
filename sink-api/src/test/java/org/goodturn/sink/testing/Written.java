package org.goodturn.sink.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.goodturn.schemas.serde.AvroDeserializer;
import org.goodturn.topics.EventTopic;
import org.goodturn.topics.TopicPrefix;

/** Reads back what stands on a topic. */
public final class Written {

    private Written() {}

    /** Everything that stands on the topic now. */
    public static <V extends SpecificRecord> List<ConsumerRecord<String, V>> on(EventTopic<V> topic) {
        AvroDeserializer<V> values = new AvroDeserializer<>();
        values.configure(
                Map.of(
                        "schema.registry.url", setting("goodturn.schema.registry.url"),
                        "specific.value.type", topic.valueType().getName()),
                false);
        List<TopicPartition> partitions = IntStream.range(0, TestBroker.PARTITIONS)
                .mapToObj(p -> new TopicPartition(topic.in(TopicPrefix.DEFAULT), p))
                .toList();
        List<ConsumerRecord<String, V>> records = new ArrayList<>();
        try (KafkaConsumer<String, V> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", setting("goodturn.bootstrap.servers"), "isolation.level", "read_committed"),
                new StringDeserializer(),
                values)) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
        }
        return records;
    }

    /** A header as text. */
    public static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
