package org.goodturn.evaluation.trust;

import java.time.Instant;

/**
 * One person rated another.
 *
 * @param from number of who rated, from 0
 * @param to number of who was rated
 * @param value −1 to 1
 * @param at event time
 */
public record Rating(int from, int to, double value, Instant at) {}
