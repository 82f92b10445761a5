package org.goodturn.topology.wiring;

import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.goodturn.topics.EventTopic;
import org.goodturn.topics.TopicPrefix;
import org.goodturn.topics.Topics;
import org.goodturn.topology.settings.TopologySettings;
import org.goodturn.topology.work.Stages;

/**
 * Builds the one sub-topology. Every input and the letters meet in the same processors' stores, and letters are both sink
 * and source, so all that is known of a person is in one task.
 */
public final class TopologyFactory {
    private final TopicPrefix prefix;
    private final Benches benches;

    /**
     * A factory for one process.
     *
     * @param partitions how many partitions every topic has
     */
    public TopologyFactory(TopologySettings settings, Stages stages, Surroundings surroundings, int partitions) {
        this.prefix = settings.prefix();
        this.benches = new Benches(
                stages, surroundings, settings.limits(), settings.run().tickInterval(), partitions);
    }

    /** The topology, under the same configuration that the application will run with. */
    public Topology build(Properties streamsConfig) {
        Topology topology = new Topology(new TopologyConfig(new StreamsConfig(streamsConfig)));
        NodeNames.entrances().forEach(entrance -> addEntrance(topology, entrance));
        topology.addProcessor(NodeNames.TICK, () -> new TickProcessor(benches), NodeNames.OPEN_LETTER);
        String[] processors = processors();
        benches.storeNames().forEach(name -> topology.addStateStore(store(name), processors));
        NodeNames.sinks().forEach((topic, sink) -> addSink(topology, topic, sink, processors));
        NodeNames.shared().forEach(shared -> addShared(topology, shared));
        return topology;
    }

    private void addEntrance(Topology topology, NodeNames.Entrance entrance) {
        boolean letters = entrance.topic().equals(Topics.LETTERS);
        boolean overtakes =
                entrance.topic().equals(Topics.CONSENTS) || entrance.topic().equals(Topics.REQUESTS);
        topology.addSource(
                letters ? AutoOffsetReset.none() : AutoOffsetReset.earliest(),
                entrance.source(),
                overtakes ? new BeforeAllOthers() : new AppendTime(),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer(),
                entrance.topic().in(prefix));
        String shortName = entrance.topic().shortName();
        topology.addProcessor(
                entrance.processor(),
                () -> new IntakeProcessor(benches, shortName, entrance.processor()),
                entrance.source());
    }

    /** Beside the sub-topology: every instance reads all partitions of it. */
    private void addShared(Topology topology, NodeNames.Shared shared) {
        topology.addGlobalStore(
                new SharedStore.Builder(shared.store(), shared.topic(), benches.shared()),
                shared.source(),
                new AppendTime(),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer(),
                shared.topic().in(prefix),
                shared.processor(),
                () -> new SharedProcessor(shared.topic(), benches.shared()));
    }

    private void addSink(Topology topology, EventTopic<?> topic, String sink, String[] processors) {
        topology.addSink(
                sink, topic.in(prefix), new StringSerializer(), new ByteArraySerializer(), new ByPerson(), processors);
    }

    private static StoreBuilder<KeyValueStore<Bytes, byte[]>> store(String name) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.Bytes(), Serdes.ByteArray())
                .withLoggingEnabled(Changelogs.settings());
    }

    private static String[] processors() {
        return java.util.stream.Stream.concat(
                        NodeNames.entrances().stream().map(NodeNames.Entrance::processor),
                        java.util.stream.Stream.of(NodeNames.TICK))
                .toArray(String[]::new);
    }
}
