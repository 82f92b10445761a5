package org.goodturn.domain.explanation;

import java.time.Instant;

/**
 * Something that happened, counted and dated, in words without names.
 *
 * @param what such as {@code 9 exchanges in 4 weeks, both ways}
 * @param count how many
 * @param since the first of them
 */
public record EvidenceNote(Message what, long count, Instant since) {}
