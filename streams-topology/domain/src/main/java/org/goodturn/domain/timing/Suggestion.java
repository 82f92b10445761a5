package org.goodturn.domain.timing;

import java.time.Instant;

/**
 * Something that might be said.
 *
 * @param subject whom it names, on which topic
 * @param heldSince when it first came up
 * @param fadesAt when the need behind it is over
 */
public record Suggestion(Subject subject, Instant heldSince, Instant fadesAt) {}
