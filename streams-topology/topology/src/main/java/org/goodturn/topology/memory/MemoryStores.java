package org.goodturn.topology.memory;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.goodturn.topology.work.Stores;

/** Stores in memory with one transaction at a time: what was written since the last commit can be rolled back. */
public final class MemoryStores implements Stores {
    private final Map<String, NavigableMap<byte[], byte[]>> byName = new HashMap<>();
    private final Deque<Undo> undo = new ArrayDeque<>();

    /** What a key had before; null is nothing. */
    private record Undo(String store, byte[] key, byte[] before) {}

    @Override
    public byte[] get(String store, byte[] key) {
        return named(store).get(key);
    }

    @Override
    public void put(String store, byte[] key, byte[] value) {
        undo.push(new Undo(store, key, named(store).put(key, value)));
    }

    @Override
    public void delete(String store, byte[] key) {
        undo.push(new Undo(store, key, named(store).remove(key)));
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

    /** Keeps everything written so far. */
    public void commit() {
        undo.clear();
    }

    /** Forgets everything written since the last commit. */
    public void rollBack() {
        while (!undo.isEmpty()) {
            Undo last = undo.pop();
            if (last.before() == null) {
                named(last.store()).remove(last.key());
            } else {
                named(last.store()).put(last.key(), last.before());
            }
        }
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
