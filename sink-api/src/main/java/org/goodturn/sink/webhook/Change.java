package org.goodturn.sink.webhook;

import java.time.Instant;

/**
 * A record of the nudges topic, as far as its key and its place tell.
 *
 * @param recipient whose nudge
 * @param nudge which one
 * @param partition where it stands
 * @param offset where it stands there
 * @param appendedAt when it was appended, by wall time
 */
public record Change(String recipient, String nudge, int partition, long offset, Instant appendedAt) {}
