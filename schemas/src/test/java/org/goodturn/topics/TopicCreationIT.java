package org.goodturn.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.test.KafkaClusterTestKit;
import org.apache.kafka.common.test.TestKitNodes;
import org.goodturn.topics.TopicCreation.Result;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Against a real broker; every test has a community of its own. */
class TopicCreationIT {
    private static final AtomicInteger COMMUNITIES = new AtomicInteger();
    private static KafkaClusterTestKit cluster;
    private static Admin admin;

    private final TopicPrefix prefix = new TopicPrefix("c" + COMMUNITIES.incrementAndGet() + ".");
    private final TopicCreation creation = new TopicCreation(admin, prefix, 4, (short) 1);

    @BeforeAll
    static void startBroker() throws Exception {
        cluster = new KafkaClusterTestKit.Builder(new TestKitNodes.Builder()
                        .setCombined(true)
                        .setNumBrokerNodes(1)
                        .setNumControllerNodes(1)
                        .build())
                .build();
        cluster.format();
        cluster.startup();
        cluster.waitForReadyBrokers();
        admin = Admin.create(Map.of("bootstrap.servers", cluster.bootstrapServers()));
    }

    @AfterAll
    static void stopBroker() throws Exception {
        admin.close();
        cluster.close();
    }

    @Test
    void whatIsMissingIsCreatedAndThenThere() {
        assertThat(creation.createMissing())
                .hasSize(Topics.all().size())
                .allSatisfy((name, result) -> assertThat(result).isEqualTo(Result.CREATED));
        assertThat(creation.createMissing())
                .allSatisfy((name, result) -> assertThat(result).isEqualTo(Result.EXISTING));
        creation.verify();
    }

    @Test
    void everySettingArrivesAtTheBroker() throws Exception {
        creation.createMissing();

        for (EventTopic<?> topic : Topics.all()) {
            ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.in(prefix));
            var config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
            topic.settings()
                    .forEach((name, value) -> assertThat(config.get(name).value())
                            .as(topic.shortName() + " " + name)
                            .isEqualTo(value));
        }
    }

    @Test
    void missingTopicsAreNamed() {
        assertThatThrownBy(creation::verify)
                .isInstanceOf(TopicMismatchException.class)
                .hasMessageContaining("do not exist")
                .hasMessageContaining(Topics.LETTERS.in(prefix));
    }

    @Test
    void anUnequalPartitionCountIsRefusedBeforeAnythingIsCreated() throws Exception {
        create(new NewTopic(Topics.TIES.in(prefix), 3, (short) 1).configs(Topics.TIES.settings()));
        await().until(() -> admin.listTopics().names().get().contains(Topics.TIES.in(prefix)));

        assertThatThrownBy(creation::createMissing)
                .isInstanceOf(TopicMismatchException.class)
                .hasMessageContaining("3 (" + Topics.TIES.in(prefix) + ")")
                .hasMessageContaining("topics.partitions");
        assertThat(admin.listTopics().names().get()).doesNotContain(Topics.LETTERS.in(prefix));
    }

    @Test
    void anUnequalPartitionCountIsRefusedAtVerification() throws Exception {
        creation.createMissing();
        admin.createPartitions(
                        Map.of(Topics.NUDGES.in(prefix), org.apache.kafka.clients.admin.NewPartitions.increaseTo(8)))
                .all()
                .get();

        await().untilAsserted(() -> assertThatThrownBy(creation::verify)
                .isInstanceOf(TopicMismatchException.class)
                .hasMessageContaining("8 (" + Topics.NUDGES.in(prefix) + ")"));
    }

    @Test
    void deadLettersMayHaveAnyNumberOfPartitions() throws Exception {
        create(new NewTopic(Topics.DEAD_LETTERS.in(prefix), 1, (short) 1).configs(Topics.DEAD_LETTERS.settings()));

        creation.createMissing();

        creation.verify();
    }

    @Test
    void lettersThatWouldBeDeletedUnreadAreRefused() throws Exception {
        creation.createMissing();
        alter(Topics.LETTERS, "retention.ms", "1000");

        await().untilAsserted(() -> assertThatThrownBy(creation::verify)
                .isInstanceOf(TopicMismatchException.class)
                .hasMessageContaining("retention.ms=1000 instead of -1"));
    }

    @Test
    void eventTimeAsTimestampIsRefused() throws Exception {
        creation.createMissing();
        alter(Topics.INTERACTIONS, "message.timestamp.type", "CreateTime");

        await().untilAsserted(() -> assertThatThrownBy(creation::verify)
                .isInstanceOf(TopicMismatchException.class)
                .hasMessageContaining("message.timestamp.type=CreateTime"));
    }

    @Test
    void anotherRetentionOfAnInputIsTheOperatorsChoice() throws Exception {
        creation.createMissing();
        alter(Topics.INTERACTIONS, "retention.ms", "3600000");

        creation.verify();
    }

    private static void create(NewTopic topic) throws Exception {
        admin.createTopics(List.of(topic)).all().get();
    }

    private void alter(EventTopic<?> topic, String name, String value) throws Exception {
        admin.incrementalAlterConfigs(Map.of(
                        new ConfigResource(ConfigResource.Type.TOPIC, topic.in(prefix)),
                        List.of(new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET))))
                .all()
                .get();
    }
}
