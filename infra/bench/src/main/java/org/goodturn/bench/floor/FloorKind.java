package org.goodturn.bench.floor;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** The applications that are the floor. */
public enum FloorKind {
    /** Each record is written as it was read. */
    PASS_THROUGH,
    /** As well, each record is the new value of its key in one RocksDB store with a changelog, after the old was read. */
    ONE_STORE;

    static final String STORE = "records";

    private static final String SOURCE = "read";
    private static final String WORK = "work";

    /** Its name in groups and logs. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The consumer group of one of its rounds. */
    public String group(int round) {
        return "bench-" + word() + "-" + round;
    }

    /**
     * Builds it.
     *
     * @param inputs topics that are read
     * @param output topic that is written
     * @param counter told of each record
     */
    Topology topology(List<String> inputs, String output, Runnable counter) {
        Topology topology = new Topology();
        topology.addSource(
                SOURCE, new ByteArrayDeserializer(), new ByteArrayDeserializer(), inputs.toArray(String[]::new));
        topology.addProcessor(WORK, processor(counter), SOURCE);
        if (this == ONE_STORE) {
            topology.addStateStore(store(), WORK);
        }
        topology.addSink("write", output, new ByteArraySerializer(), new ByteArraySerializer(), WORK);
        return topology;
    }

    private ProcessorSupplier<byte[], byte[], byte[], byte[]> processor(Runnable counter) {
        return () -> {
            Processor<byte[], byte[], byte[], byte[]> processor =
                    this == ONE_STORE ? new KeepAndForward(counter) : new Forward(counter);
            return processor;
        };
    }

    private static StoreBuilder<?> store() {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(STORE), Serdes.Bytes(), Serdes.ByteArray())
                .withLoggingEnabled(Map.of());
    }

    static Bytes key(byte[] key) {
        return Bytes.wrap(key);
    }
}
