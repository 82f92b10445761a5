package org.goodturn.topology.wiring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.goodturn.topology.work.Stores;

/** The stores of one task. */
final class KafkaStores implements Stores {
    /** Sorts after every key in UTF-8, so that no scan meets it. */
    private static final Bytes TICK = Bytes.wrap(new byte[] {(byte) 0xFF});

    private final Map<String, KeyValueStore<Bytes, byte[]>> byName = new HashMap<>();

    KafkaStores(ProcessorContext<?, ?> context, List<String> names) {
        names.forEach(name -> byName.put(name, context.getStateStore(name)));
    }

    @Override
    public byte[] get(String store, byte[] key) {
        return byName.get(store).get(Bytes.wrap(key));
    }

    @Override
    public void put(String store, byte[] key, byte[] value) {
        byName.get(store).put(Bytes.wrap(key), value);
    }

    @Override
    public void delete(String store, byte[] key) {
        byName.get(store).put(Bytes.wrap(key), null);
    }

    @Override
    public Range range(String store, byte[] from, byte[] to) {
        return new Entries(byName.get(store).range(Bytes.wrap(from), Bytes.wrap(to)), Bytes.wrap(to));
    }

    /** Writes a record of nobody to every changelog, so that its idle segments roll and compaction comes round. */
    void tick(byte[] value) {
        byName.values().forEach(store -> store.put(TICK, value));
    }

    /** A range without its end, which Kafka Streams includes. */
    private static final class Entries implements Range {
        private final KeyValueIterator<Bytes, byte[]> entries;
        private final Bytes end;

        Entries(KeyValueIterator<Bytes, byte[]> entries, Bytes end) {
            this.entries = entries;
            this.end = end;
        }

        @Override
        public boolean hasNext() {
            return entries.hasNext() && !entries.peekNextKey().equals(end);
        }

        @Override
        public Map.Entry<byte[], byte[]> next() {
            KeyValue<Bytes, byte[]> entry = entries.next();
            return Map.entry(entry.key.get(), entry.value);
        }

        @Override
        public void close() {
            entries.close();
        }
    }
}
