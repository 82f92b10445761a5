package org.goodturn.topology.work;

import java.util.Iterator;
import java.util.Map;

/** The state of one partition: ordered maps from bytes to bytes, by name. */
public interface Stores {
    /** The value, or null. */
    byte[] get(String store, byte[] key);

    /** Replaces the value. */
    void put(String store, byte[] key, byte[] value);

    /** Forgets the value, if there is one. */
    void delete(String store, byte[] key);

    /** Entries in unsigned byte order, {@code from} inclusive, {@code to} exclusive. To be closed. */
    Range range(String store, byte[] from, byte[] to);

    /** Entries of a range; {@link #close} does not throw. */
    interface Range extends Iterator<Map.Entry<byte[], byte[]>>, AutoCloseable {
        @Override
        void close();
    }
}
