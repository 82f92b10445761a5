package org.goodturn.sink.views;

import java.util.function.Function;

/** A value that is kept as it came and read each time it is wanted: a decoded nudge takes several times its bytes. */
public sealed interface Packed<V> {

    /** The value; decoded anew by each call, unless it is held whole. */
    V value();

    /**
     * As it stood on its topic.
     *
     * @param bytes never changed by anybody
     * @param reader turns them into the value; safe for many threads, and known to be able to read these bytes
     */
    record Bytes<V>(byte[] bytes, Function<byte[], V> reader) implements Packed<V> {
        @Override
        public V value() {
            return reader.apply(bytes);
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }

        @Override
        public String toString() {
            return bytes.length + " bytes";
        }
    }

    /** Decoded, for as long as it is in use. */
    record Whole<V>(V value) implements Packed<V> {}
}
