package org.goodturn.topology.running;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.goodturn.schemas.serde.AvroSerializer;
import org.goodturn.schemas.serde.WritePolicy;
import org.goodturn.topics.EventTopic;
import org.goodturn.topics.TopicPrefix;
import org.goodturn.topology.broker.BrokerUnderTest;
import org.goodturn.topology.broker.RegistryUnderTest;
import org.goodturn.topology.settings.SettingsFile;
import org.goodturn.topology.settings.TopologySettings;

/** One community on a broker under test: its settings, its inputs, and what came out. */
final class Community implements AutoCloseable {
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final String bootstrap;
    private final TopicPrefix prefix;
    private final AvroSerializer<SpecificRecord> serializer;
    private final KafkaProducer<byte[], byte[]> producer;

    Community(String name, BrokerUnderTest broker, RegistryUnderTest registry, Path stateDir) {
        bootstrap = broker.bootstrapServers();
        prefix = new TopicPrefix(name + ".");
        settings.put("bootstrap.servers", bootstrap);
        settings.put("schema.registry.url", registry.url());
        settings.put("application.id", name + "-topology");
        settings.put("topic.prefix", prefix.value());
        settings.put("state.dir", stateDir.toString());
        settings.put("http.port", "0");
        settings.put("topics.create", "true");
        settings.put("topics.partitions", "3");
        settings.put("topics.replication", "1");
        settings.put("standby.replicas", "0");
        serializer = new AvroSerializer<>(registry.schemas(), WritePolicy.REGISTER);
        producer = new KafkaProducer<>(client(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Sets one of its settings. */
    Community with(String key, String value) {
        settings.put(key, value);
        return this;
    }

    TopologySettings settings() {
        return TopologySettings.from(new SettingsFile(settings));
    }

    /** The settings as a file. */
    Path settingsFile(Path folder) throws IOException {
        String lines = settings.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("\n"));
        return Files.writeString(folder.resolve("topology.properties"), lines);
    }

    TopicPrefix prefix() {
        return prefix;
    }

    Admin admin() {
        return Admin.create(client());
    }

    <V extends SpecificRecord> void feed(EventTopic<V> topic, String key, V value) {
        feedBytes(topic, key, serializer.serialize(topic.in(prefix), value));
    }

    void feedBytes(EventTopic<?> topic, String key, byte[] value) {
        producer.send(new ProducerRecord<>(topic.in(prefix), key.getBytes(StandardCharsets.UTF_8), value));
    }

    void flush() {
        producer.flush();
    }

    /** Everything that is committed on a topic. */
    List<ConsumerRecord<byte[], byte[]>> read(String topic) {
        Map<String, Object> config = client();
        config.put("isolation.level", "read_committed");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    /** The last value of every key of a changelog; keys of nobody left out. */
    Map<String, byte[]> state(String store) {
        Map<String, byte[]> state = new HashMap<>();
        read(settings.get("application.id") + "-" + store + "-changelog").forEach(record -> {
            if (record.key()[0] != (byte) 0xFF) {
                state.put(new String(record.key(), StandardCharsets.UTF_8), record.value());
            }
        });
        state.values().removeIf(value -> value == null);
        return state;
    }

    private Map<String, Object> client() {
        Map<String, Object> config = new HashMap<>();
        config.put("bootstrap.servers", bootstrap);
        return config;
    }

    @Override
    public void close() {
        producer.close();
        serializer.close();
    }
}
