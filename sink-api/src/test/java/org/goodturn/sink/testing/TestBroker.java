package org.goodturn.sink.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.test.KafkaClusterTestKit;
import org.apache.kafka.common.test.TestKitNodes;
import org.goodturn.topics.TopicPrefix;
import org.goodturn.topics.Topics;

/** A real broker in this JVM with all topics, a schema registry in memory, and keys for tokens and cursors. */
public final class TestBroker implements QuarkusTestResourceLifecycleManager {

    /** Partitions of each topic. */
    public static final int PARTITIONS = 4;

    private KafkaClusterTestKit kit;

    @Override
    public Map<String, String> start() {
        try {
            startBroker();
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair keys = generator.generateKeyPair();
            Path cursorKey = KeyFile.of("0123456789abcdef".repeat(4));
            Path webhooksKey = KeyFile.of("fedcba9876543210".repeat(4));
            return Map.ofEntries(
                    Map.entry("goodturn.session.key-file", cursorKey.toString()),
                    Map.entry("quarkus.oidc.public-key", base64(keys.getPublic().getEncoded())),
                    Map.entry("test.private-key", base64(keys.getPrivate().getEncoded())),
                    Map.entry("goodturn.bootstrap.servers", bootstrapServers()),
                    Map.entry("goodturn.schema.registry.url", "mock://sink-api"),
                    Map.entry("goodturn.cursor.key-file", cursorKey.toString()),
                    Map.entry("goodturn.webhooks.key-file", webhooksKey.toString()),
                    Map.entry("goodturn.webhooks.allow-loopback", "true"),
                    // A receiver that a test lets wait is not given up on while a slow machine gets there.
                    Map.entry("goodturn.webhooks.timeout", "120s"),
                    Map.entry("goodturn.delivery.heartbeat", "1s"),
                    Map.entry("goodturn.limits.body-time", "5s"),
                    Map.entry("goodturn.limits.position-wait", "10s"),
                    Map.entry("goodturn.asking.answer-wait", "15s"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts the broker alone and creates all topics. */
    public void startBroker() {
        try {
            TestKitNodes nodes = new TestKitNodes.Builder()
                    .setCombined(true)
                    .setNumBrokerNodes(1)
                    .setNumControllerNodes(1)
                    .build();
            kit = new KafkaClusterTestKit.Builder(nodes)
                    .setConfigProp("offsets.topic.replication.factor", "1")
                    .setConfigProp("transaction.state.log.replication.factor", "1")
                    .setConfigProp("transaction.state.log.min.isr", "1")
                    .setConfigProp("auto.create.topics.enable", "false")
                    .build();
            kit.format();
            kit.startup();
            kit.waitForReadyBrokers();
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
                List<NewTopic> topics = Topics.all().stream()
                        .map(topic -> new NewTopic(topic.in(TopicPrefix.DEFAULT), PARTITIONS, (short) 1)
                                .configs(Map.of("message.timestamp.type", "LogAppendTime")))
                        .toList();
                admin.createTopics(topics).all().get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where the broker is. */
    public String bootstrapServers() {
        return kit.bootstrapServers();
    }

    @Override
    public void stop() {
        try {
            kit.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
