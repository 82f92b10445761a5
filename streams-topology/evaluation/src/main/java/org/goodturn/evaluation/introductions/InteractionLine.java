package org.goodturn.evaluation.introductions;

import java.time.Instant;

/**
 * One line of {@code interactions.csv}, as it stands there.
 *
 * @param from identifier of who acted
 * @param to identifier of the other
 * @param at event time
 * @param group what the line was part of: lines of one group are one message to several
 */
public record InteractionLine(String from, String to, Instant at, String group) {}
