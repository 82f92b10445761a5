package org.goodturn.topology.work;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Values that were decoded lately, by their bytes: a person is read with each event and letter of theirs, and decoding consents
 * costs more than comparing bytes. By bytes, not by key, so that nothing can be out of date. Used by one thread.
 */
final class Decoded {
    /** At most so many values of a room are remembered: about 3 MB of people. */
    static final int MOST = 2048;

    private final Map<String, Lately> byRoom = new HashMap<>();

    /** The value of such bytes; the same object for the same bytes, as long as it is remembered. */
    @SuppressWarnings("unchecked") // one room per store, and its codec alone fills what is remembered under its name
    <V> V of(Room<V> room, byte[] bytes) {
        if (!room.readOften()) {
            return room.codec().decode(bytes);
        }
        return (V) byRoom.computeIfAbsent(room.storeName(), name -> new Lately())
                .computeIfAbsent(new Content(bytes), any -> room.codec().decode(bytes));
    }

    /** Bytes as a key; nobody changes them. */
    private record Content(byte[] bytes, int hash) {
        Content(byte[] bytes) {
            this(bytes, Arrays.hashCode(bytes));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Content content && hash == content.hash && Arrays.equals(bytes, content.bytes);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    private static final class Lately extends LinkedHashMap<Content, Object> {
        private static final long serialVersionUID = 1L;

        Lately() {
            super(256, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Content, Object> eldest) {
            return size() > MOST;
        }
    }
}
