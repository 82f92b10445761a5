package org.goodturn.topology.work;

import java.time.Instant;

/**
 * A record as it came, kept until its unit of work is done, so that it can be quarantined unchanged.
 *
 * @param topic short name, without prefix
 * @param partition where it was read
 * @param offset where it was read; −1 for what the clock caused
 * @param appendedAt the record's timestamp
 * @param key as it came; may be null
 * @param value as it came; null is a tombstone
 * @param traceparent W3C trace context, null where none came in
 */
public record Input(
        String topic, int partition, long offset, Instant appendedAt, byte[] key, byte[] value, String traceparent) {}
