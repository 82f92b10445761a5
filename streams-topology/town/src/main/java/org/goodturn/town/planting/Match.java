package org.goodturn.town.planting;

/**
 * What a nudge turned out to be about.
 *
 * @param opportunity the planted need
 * @param answer the one of its answers that the nudge gave
 */
public record Match(PlantedOpportunity opportunity, Answer answer) {}
