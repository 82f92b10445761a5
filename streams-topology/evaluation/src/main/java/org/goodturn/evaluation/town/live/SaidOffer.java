package org.goodturn.evaluation.town.live;

import java.time.Instant;

/**
 * Somebody agreed to be named to somebody in need; whether it becomes a nudge is decided there.
 *
 * @param needy who is in need, by identifier
 * @param other who may be named, by identifier
 * @param topic what is needed
 * @param at when, on the planted clock
 */
public record SaidOffer(String needy, String other, String topic, Instant at) {}
