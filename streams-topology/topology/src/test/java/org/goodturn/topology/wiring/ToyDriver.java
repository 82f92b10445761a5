package org.goodturn.topology.wiring;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.goodturn.schemas.serde.AvroDeserializer;
import org.goodturn.schemas.serde.AvroSerializer;
import org.goodturn.schemas.serde.WritePolicy;
import org.goodturn.schemas.testing.InMemorySchemaRegistry;
import org.goodturn.topics.EventTopic;
import org.goodturn.topology.commons.CommonTables;
import org.goodturn.topology.commons.SharedRows;
import org.goodturn.topology.intake.Attempts;
import org.goodturn.topology.memory.CountingTally;
import org.goodturn.topology.memory.StandingClock;
import org.goodturn.topology.running.StreamsProperties;
import org.goodturn.topology.serde.AvroDecoding;
import org.goodturn.topology.serde.AvroEncoding;
import org.goodturn.topology.settings.SettingsFile;
import org.goodturn.topology.settings.TopologySettings;
import org.goodturn.topology.toy.Counter;
import org.goodturn.topology.toy.ToyEvents;
import org.goodturn.topology.toy.ToyStages;

/** The wired topology around the toy, in a test driver: one partition, delivered at once. */
final class ToyDriver implements AutoCloseable {
    private final TopologySettings settings;
    private final InMemorySchemaRegistry registry = new InMemorySchemaRegistry();
    private final AvroSerializer<SpecificRecord> serializer = new AvroSerializer<>(registry, WritePolicy.REGISTER);
    private final StandingClock clock = new StandingClock(ToyEvents.AT);
    private final CountingTally tally = new CountingTally();
    private final SharedRows shared;
    private final TopologyTestDriver driver;

    ToyDriver(Path stateDir) {
        settings = TopologySettings.from(new SettingsFile(Map.of(
                "bootstrap.servers", "nowhere:1",
                "schema.registry.url", "mock://nowhere",
                "state.dir", stateDir.toString())));
        AvroDecoding decoding = new AvroDecoding(settings.prefix(), registry);
        shared = new SharedRows(new ToyStages().sharedTables(1), decoding, tally);
        Surroundings surroundings = new Surroundings(
                ToyStages.PROTOCOL,
                decoding,
                new AvroEncoding(settings.prefix(), registry),
                clock,
                new Attempts(settings.limits().attempts()),
                tally,
                shared);
        Properties properties = StreamsProperties.of(settings);
        driver = new TopologyTestDriver(
                new TopologyFactory(settings, new ToyStages(), surroundings, 1).build(properties), properties);
    }

    <V extends SpecificRecord> void feed(EventTopic<V> topic, String key, V value) {
        feedBytes(topic, key, encoded(topic, value), new RecordHeaders());
    }

    <V extends SpecificRecord> byte[] encoded(EventTopic<V> topic, V value) {
        return serializer.serialize(topic.in(settings.prefix()), value);
    }

    void feedBytes(EventTopic<?> topic, String key, byte[] value, RecordHeaders headers) {
        TestInputTopic<byte[], byte[]> input = driver.createInputTopic(
                topic.in(settings.prefix()), new ByteArraySerializer(), new ByteArraySerializer());
        byte[] bytes = key == null ? null : key.getBytes(StandardCharsets.UTF_8);
        input.pipeInput(new TestRecord<>(bytes, value, headers, ToyEvents.AT));
    }

    /** What came out on a topic since the last time. */
    <V extends SpecificRecord> List<TestRecord<String, V>> read(EventTopic<V> topic) {
        return driver.createOutputTopic(
                        topic.in(settings.prefix()),
                        new StringDeserializer(),
                        new AvroDeserializer<>(topic.valueType(), registry))
                .readRecordsToList();
    }

    /** The same as bytes. */
    List<TestRecord<String, byte[]>> readBytes(EventTopic<?> topic) {
        return driver.createOutputTopic(
                        topic.in(settings.prefix()), new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    /** A count of the toy, null where there is none. */
    Long count(String store, String key) {
        byte[] value = store(store).get(Bytes.wrap(key.getBytes(StandardCharsets.UTF_8)));
        return value == null ? null : new Counter().decode(value);
    }

    KeyValueStore<Bytes, byte[]> store(String name) {
        return driver.getKeyValueStore(name);
    }

    /** Lets time pass on the stack clock and on the wall. */
    void pass(Duration time) {
        clock.advance(time);
        driver.advanceWallClockTime(time);
    }

    InMemorySchemaRegistry registry() {
        return registry;
    }

    /** What this instance has read of what all share. */
    CommonTables shared() {
        return shared.tables();
    }

    CountingTally tally() {
        return tally;
    }

    @Override
    public void close() {
        driver.close();
        serializer.close();
    }
}
