package org.goodturn.evaluation.town.live;

import java.time.Instant;

/**
 * A shift that was published.
 *
 * @param person whose, by identifier
 * @param topic about what
 * @param at event time of the behavior that showed it
 */
public record SaidShift(String person, String topic, Instant at) {}
