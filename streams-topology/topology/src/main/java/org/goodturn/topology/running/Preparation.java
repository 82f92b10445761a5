package org.goodturn.topology.running;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.goodturn.schemas.registry.NeutralSchema;
import org.goodturn.schemas.registry.SchemaRegistry;
import org.goodturn.schemas.serde.AvroCodec;
import org.goodturn.topics.EventTopic;
import org.goodturn.topics.TopicCreation;
import org.goodturn.topics.Topics;
import org.goodturn.topology.settings.RunSettings.GroupProtocol;
import org.goodturn.topology.settings.TopologySettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is made sure before the topology starts: topics, schemas, the group's place in the letters, its standbys. */
final class Preparation {
    private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);

    private final Admin admin;
    private final SchemaRegistry registry;
    private final TopologySettings settings;

    Preparation(Admin admin, SchemaRegistry registry, TopologySettings settings) {
        this.admin = admin;
        this.registry = registry;
        this.settings = settings;
    }

    /** Prepares everything; the answer is the partitions of letters, as many as every topic has. */
    List<TopicPartition> run() {
        TopicCreation creation = new TopicCreation(
                admin,
                settings.prefix(),
                settings.topics().partitions(),
                settings.topics().replication());
        if (settings.topics().create()) {
            creation.createMissing();
        }
        creation.verify();
        List<TopicPartition> letters = lettersPartitions();
        new LettersOffsets(admin, settings.applicationId()).ensure(letters);
        Topics.all().forEach(this::register);
        if (settings.run().groupProtocol() == GroupProtocol.STREAMS) {
            setStandbys();
        }
        return letters;
    }

    private List<TopicPartition> lettersPartitions() {
        String name = Topics.LETTERS.in(settings.prefix());
        int partitions = Futures.get(admin.describeTopics(Set.of(name)).allTopicNames())
                .get(name)
                .partitions()
                .size();
        return IntStream.range(0, partitions)
                .mapToObj(partition -> new TopicPartition(name, partition))
                .toList();
    }

    private <V extends SpecificRecord> void register(EventTopic<V> topic) {
        registry.register(
                topic.in(settings.prefix()) + "-value", NeutralSchema.of(new AvroCodec<>(topic.valueType()).schema()));
    }

    /** Under the streams protocol the group has the number of standbys, not the client. */
    private void setStandbys() {
        ConfigResource group = new ConfigResource(ConfigResource.Type.GROUP, settings.applicationId());
        ConfigEntry standbys = new ConfigEntry(
                "streams.num.standby.replicas", Integer.toString(settings.run().standbyReplicas()));
        try {
            Futures.get(admin.incrementalAlterConfigs(
                            Map.of(group, List.of(new AlterConfigOp(standbys, AlterConfigOp.OpType.SET))))
                    .all());
        } catch (KafkaException e) {
            LOG.warn(
                    "could not set standby replicas of the group cause={}: set streams.num.standby.replicas on it",
                    e.getClass().getSimpleName());
        }
    }
}
