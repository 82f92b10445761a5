package org.goodturn.domain.explanation;

import java.time.Instant;

/**
 * Something that happened, counted, in words without names.
 *
 * @param what such as {@code meetings}
 * @param count how many
 * @param since the first of them
 */
public record EvidenceNote(String what, long count, Instant since) {}
