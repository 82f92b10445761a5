package org.goodturn.sink.kafka;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.eclipse.microprofile.config.Config;
import org.goodturn.sink.SinkSettings;
import org.goodturn.topics.PersonPartitioner;

/** The configuration of the Kafka clients and of the serdes. */
@Singleton
class KafkaSettings {

    private static final String PASSED_THROUGH = "goodturn.kafka.";

    /** Enough for several partitions to be worked through at once while a topic is read from its beginning. */
    private static final int RECORDS_AT_ONCE = 4_000;

    private final SinkSettings settings;
    private final Map<String, Object> passedThrough = new HashMap<>();

    @Inject
    KafkaSettings(SinkSettings settings, Config config) {
        this.settings = settings;
        for (String name : config.getPropertyNames()) {
            if (name.startsWith(PASSED_THROUGH)) {
                config.getOptionalValue(name, String.class)
                        .ifPresent(value -> passedThrough.put(name.substring(PASSED_THROUGH.length()), value));
            }
        }
    }

    /** What every client needs. */
    Map<String, Object> client(String clientId) {
        Map<String, Object> client = new HashMap<>(passedThrough);
        client.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        client.put(CommonClientConfigs.CLIENT_ID_CONFIG, clientId);
        client.putIfAbsent(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000);
        return client;
    }

    /** A consumer that reads only what was committed and belongs to no group. */
    Map<String, Object> consumer(String clientId) {
        Map<String, Object> consumer = client(clientId);
        consumer.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        consumer.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        consumer.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        consumer.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        consumer.putIfAbsent(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS_AT_ONCE);
        return consumer;
    }

    /** A producer that loses nothing and repeats nothing while it lives. */
    Map<String, Object> producer(String clientId) {
        int millis = Math.toIntExact(settings.limits().writeWait().toMillis());
        Map<String, Object> producer = client(clientId);
        producer.put(ProducerConfig.ACKS_CONFIG, "all");
        producer.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        producer.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        producer.put(ProducerConfig.PARTITIONER_CLASS_CONFIG, PersonPartitioner.class.getName());
        producer.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, millis);
        producer.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.max(1, millis / 2));
        producer.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, millis);
        return producer;
    }

    /** What the serdes need: the registry, and whatever was passed through. */
    Map<String, Object> serde() {
        Map<String, Object> serde = new HashMap<>(passedThrough);
        serde.put("schema.registry.url", settings.schemaRegistryUrl());
        return serde;
    }
}
