package org.goodturn.topology.simulation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.goodturn.topology.work.Stores;

/** Stores in memory, which can be copied: a copy is what a partition would be restored from. */
public final class MemoryStores implements Stores {
    private final Map<String, NavigableMap<byte[], byte[]>> byName = new HashMap<>();

    @Override
    public byte[] get(String store, byte[] key) {
        return named(store).get(key);
    }

    @Override
    public void put(String store, byte[] key, byte[] value) {
        named(store).put(key, value);
    }

    @Override
    public void delete(String store, byte[] key) {
        named(store).remove(key);
    }

    @Override
    public Range range(String store, byte[] from, byte[] to) {
        Iterator<Map.Entry<byte[], byte[]>> entries =
                named(store).subMap(from, true, to, false).entrySet().iterator();
        return new Range() {
            @Override
            public void close() {}

            @Override
            public boolean hasNext() {
                return entries.hasNext();
            }

            @Override
            public Map.Entry<byte[], byte[]> next() {
                return entries.next();
            }
        };
    }

    /** An independent copy of everything. */
    public MemoryStores copy() {
        MemoryStores copy = new MemoryStores();
        byName.forEach((name, entries) -> copy.named(name).putAll(entries));
        return copy;
    }

    /** Shows every entry of a store in key order. */
    public void forEach(String store, BiConsumer<byte[], byte[]> visitor) {
        named(store).forEach(visitor);
    }

    /** How many entries a store has. */
    public int size(String store) {
        return named(store).size();
    }

    private NavigableMap<byte[], byte[]> named(String store) {
        return byName.computeIfAbsent(store, name -> new TreeMap<>(Arrays::compareUnsigned));
    }
}
