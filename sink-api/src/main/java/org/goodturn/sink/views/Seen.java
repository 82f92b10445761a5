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
 */
public record Seen<V>(String key, V value, int partition, long offset, Instant appendedAt) {}
