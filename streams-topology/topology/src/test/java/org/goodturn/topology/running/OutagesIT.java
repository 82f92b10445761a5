package org.goodturn.topology.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.goodturn.events.Behavior;
import org.goodturn.letters.Letter;
import org.goodturn.schemas.serde.AvroCodec;
import org.goodturn.topics.PersonKeys;
import org.goodturn.topics.TopicCreation;
import org.goodturn.topics.Topics;
import org.goodturn.topology.broker.BrokerUnderTest;
import org.goodturn.topology.broker.RegistryUnderTest;
import org.goodturn.topology.settings.SettingsException;
import org.goodturn.topology.toy.ToyEvents;
import org.goodturn.topology.toy.ToyStages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutagesIT {
    private static final Duration PATIENTLY = Duration.ofSeconds(90);

    private BrokerUnderTest broker;
    private RegistryUnderTest registry;
    private Community community;

    @BeforeEach
    void startBroker(@TempDir Path stateDir) {
        broker = BrokerUnderTest.start();
        registry = new RegistryUnderTest();
        community = new Community("outages", broker, registry, stateDir);
    }

    @AfterEach
    void stopBroker() {
        community.close();
        registry.close();
        broker.close();
    }

    @Test
    void whileTheRegistryIsAwayNothingIsLostAndNothingIsADeadLetter() throws InterruptedException {
        try (TopologyProcess process = process()) {
            process.start();
            await().atMost(PATIENTLY).until(() -> process.readiness().ready());
            byte[] ofUnseenSchema = behaviorWithUnseenSchema("ada");
            registry.close();
            community.feedBytes(Topics.BEHAVIORS, "ada", ofUnseenSchema);
            community.flush();

            await().atMost(PATIENTLY).until(() -> !process.readiness().ready());
            await().during(Duration.ofSeconds(8))
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> process.counts().deadLetters().isEmpty());
            registry.open();

            await().atMost(PATIENTLY)
                    .untilAsserted(() -> assertThat(community.read(Topics.INTENT_SHIFTS.in(community.prefix())))
                            .hasSize(1));
            await().atMost(PATIENTLY).until(() -> process.readiness().ready());
            assertThat(process.counts().deadLetters()).isEmpty();
        }
    }

    @Test
    void whileTheBrokerIsAwayProcessingWaitsAndThenGoesOn() throws InterruptedException {
        try (TopologyProcess process = process()) {
            process.start();
            await().atMost(PATIENTLY).until(() -> process.readiness().ready());
            community.feed(Topics.BEHAVIORS, "ada", ToyEvents.behavior("b1", "ada", "publish"));
            await().atMost(PATIENTLY).untilAsserted(() -> assertThat(shifts()).isEqualTo(1));

            broker.interrupt();
            await().atMost(PATIENTLY).until(() -> !process.readiness().ready());
            broker.resume();
            community.feed(Topics.BEHAVIORS, "ada", ToyEvents.behavior("b2", "ada", "publish"));

            await().atMost(PATIENTLY).untilAsserted(() -> assertThat(shifts()).isEqualTo(2));
            await().atMost(PATIENTLY).until(() -> process.readiness().ready());
            assertThat(process.counts().deadLetters()).isEmpty();
        }
    }

    private int shifts() {
        return community.read(Topics.INTENT_SHIFTS.in(community.prefix())).size();
    }

    @Test
    void lettersAreDeletedOnceTheyAreRead() throws InterruptedException {
        try (TopologyProcess process = process();
                Admin admin = community.admin()) {
            process.start();
            community.feed(Topics.INTERACTIONS, "ada", ToyEvents.interaction("e1", "ada", "bob"));
            community.flush();

            TopicPartition ofBob = letters(PersonKeys.partition("bob", 3));
            await().atMost(PATIENTLY)
                    .until(() -> admin.listOffsets(Map.of(ofBob, OffsetSpec.earliest()))
                                    .partitionResult(ofBob)
                                    .get()
                                    .offset()
                            > 0);
        }
    }

    @Test
    void aStartThatFindsLettersButNoOffsetsRefusesInOneSentence() {
        try (Admin admin = community.admin();
                TopologyProcess process = process()) {
            new TopicCreation(admin, community.prefix(), 3, (short) 1).createMissing();
            community.feed(Topics.LETTERS, "ada", new Letter("l", "e", 1, "bob", "hello", 1, ByteBuffer.allocate(0)));
            community.flush();

            assertThatThrownBy(process::start)
                    .isInstanceOf(SettingsException.class)
                    .hasMessageContaining(
                            "There are letters in outages.letters.v1 but group outages-topology has no offsets");
        }
    }

    private TopologyProcess process() {
        return new TopologyProcess(community.settings(), new ToyStages(), ToyStages.PROTOCOL);
    }

    private TopicPartition letters(int partition) {
        return new TopicPartition(Topics.LETTERS.in(community.prefix()), partition);
    }

    /** A behavior as a producer with an earlier version of the schema writes it: the topology must ask for that schema. */
    private byte[] behaviorWithUnseenSchema(String person) {
        AvroCodec<Behavior> codec = new AvroCodec<>(Behavior.class);
        Schema unseen = new Schema.Parser()
                .parse(codec.schema()
                        .toString()
                        .replace("\"name\":\"Behavior\"", "\"name\":\"Behavior\",\"version\":\"0\""));
        int id = registry.schemas().register("elsewhere", unseen);
        byte[] body = codec.encode(ToyEvents.behavior("b1", person, "publish"));
        return ByteBuffer.allocate(5 + body.length)
                .put((byte) 0)
                .putInt(id)
                .put(body)
                .array();
    }
}
