package org.goodturn.sink.views;

import java.time.Instant;

/**
 * A record as it was read.
 *
 * @param key its key as text
 * @param value its value, or null for a tombstone
 * @param partition where it stands
 * @param offset where it stands there
 * @param appendedAt when the broker appended it, by wall time
 * @param packed the same value for keeping; null for a tombstone
 */
public record Seen<V>(String key, V value, int partition, long offset, Instant appendedAt, Packed<V> packed) {

    /** A record whose value is kept decoded. */
    public Seen(String key, V value, int partition, long offset, Instant appendedAt) {
        this(key, value, partition, offset, appendedAt, value == null ? null : new Packed.Whole<>(value));
    }
}
