package org.goodturn.bench.cost;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.goodturn.topology.work.Stores;

/** Stores in memory that count what is asked of them. Used by one thread. */
final class CountedStores implements Stores {

    private final Map<String, NavigableMap<byte[], byte[]>> stores = new HashMap<>();
    private long reads;
    private long ranges;
    private long writes;
    private long bytesWritten;

    @Override
    public byte[] get(String store, byte[] key) {
        reads++;
        return store(store).get(key);
    }

    @Override
    public void put(String store, byte[] key, byte[] value) {
        writes++;
        bytesWritten += key.length + value.length;
        store(store).put(key, value);
    }

    @Override
    public void delete(String store, byte[] key) {
        writes++;
        bytesWritten += key.length;
        store(store).remove(key);
    }

    @Override
    public Range range(String store, byte[] from, byte[] to) {
        ranges++;
        Iterator<Map.Entry<byte[], byte[]>> found = List.copyOf(
                        store(store).subMap(from, true, to, false).entrySet())
                .iterator();
        return new Range() {
            @Override
            public boolean hasNext() {
                return found.hasNext();
            }

            @Override
            public Map.Entry<byte[], byte[]> next() {
                return found.next();
            }

            @Override
            public void close() {}
        };
    }

    long reads() {
        return reads;
    }

    long ranges() {
        return ranges;
    }

    long writes() {
        return writes;
    }

    long bytesWritten() {
        return bytesWritten;
    }

    private NavigableMap<byte[], byte[]> store(String name) {
        return stores.computeIfAbsent(name, absent -> new TreeMap<>(Arrays::compareUnsigned));
    }
}
