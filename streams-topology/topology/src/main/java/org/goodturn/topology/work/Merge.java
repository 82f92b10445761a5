package org.goodturn.topology.work;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NoSuchElementException;

/** Stored entries with the unit of work's own on top, in unsigned byte order of their keys. */
final class Merge<V> implements Iterator<Overlay.Merged<V>> {
    private final Codec<V> codec;
    private final Iterator<Map.Entry<byte[], byte[]>> stored;
    private final Iterator<Map.Entry<byte[], Overlay.Slot<V>>> own;
    private Map.Entry<byte[], byte[]> nextStored;
    private Map.Entry<byte[], Overlay.Slot<V>> nextOwn;
    private Overlay.Merged<V> next;

    Merge(Codec<V> codec, Iterator<Map.Entry<byte[], byte[]>> stored, NavigableMap<byte[], Overlay.Slot<V>> own) {
        this.codec = codec;
        this.stored = stored;
        this.own = own.entrySet().iterator();
        this.nextStored = step(this.stored);
        this.nextOwn = step(this.own);
        advance();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Overlay.Merged<V> next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        Overlay.Merged<V> result = next;
        advance();
        return result;
    }

    private void advance() {
        next = null;
        while (next == null && (nextStored != null || nextOwn != null)) {
            int order = order();
            if (order < 0) {
                next = new Overlay.Merged<>(nextStored.getKey(), codec.decode(nextStored.getValue()));
                nextStored = step(stored);
                continue;
            }
            V value = nextOwn.getValue().value();
            if (value != null) {
                next = new Overlay.Merged<>(nextOwn.getKey(), value);
            }
            nextOwn = step(own);
            if (order == 0) {
                nextStored = step(stored);
            }
        }
    }

    private int order() {
        if (nextStored == null) {
            return 1;
        }
        return nextOwn == null ? -1 : Arrays.compareUnsigned(nextStored.getKey(), nextOwn.getKey());
    }

    private static <T> T step(Iterator<T> iterator) {
        return iterator.hasNext() ? iterator.next() : null;
    }
}
