package org.goodturn.topology.work;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What one unit of work has read from and wants written to one room, in key order. */
final class Overlay<V> {
    /** One key: its value as the unit of work sees it (null: none), and whether that differs from the store. */
    static final class Slot<V> {
        private final V value;
        private final boolean dirty;

        Slot(V value, boolean dirty) {
            this.value = value;
            this.dirty = dirty;
        }

        V value() {
            return value;
        }

        boolean dirty() {
            return dirty;
        }
    }

    private final Room<V> room;
    private final NavigableMap<byte[], Slot<V>> slots = new TreeMap<>(Arrays::compareUnsigned);

    Overlay(Room<V> room) {
        this.room = room;
    }

    Room<V> room() {
        return room;
    }

    NavigableMap<byte[], Slot<V>> slots() {
        return slots;
    }

    V get(byte[] key, Stores stores, Decoded decoded) {
        Slot<V> slot = slots.get(key);
        if (slot != null) {
            return slot.value();
        }
        byte[] bytes = stores.get(room.storeName(), key);
        V value = bytes == null ? null : decoded.of(room, bytes);
        slots.put(key, new Slot<>(value, false));
        return value;
    }

    void put(byte[] key, V value) {
        slots.put(key, new Slot<>(value, true));
    }

    /** Entries of the range as the unit of work sees them. Closes nothing: the caller closes the range. */
    Iterator<Merged<V>> merge(Stores.Range stored, byte[] from, byte[] to) {
        return new Merge<>(room.codec(), stored, slots.subMap(from, true, to, false));
    }

    /** A key with its value. */
    record Merged<V>(byte[] key, V value) {}
}
