package org.goodturn.topology.work;

import java.time.Instant;

/**
 * When and where a record is handled.
 *
 * @param now the stack clock at the start of this unit of work; every reading of the clock within it is this one
 * @param appendedAt when the broker appended the record (for consents and requests: when the person decided or asked, as the payload says)
 * @param topic short name of the topic it came from, without prefix; {@code tick} for what the clock caused
 * @param partition the partition whose state this is
 * @param offset its offset in the topic; −1 for what the clock caused
 */
public record Moment(Instant now, Instant appendedAt, String topic, int partition, long offset) {}
