package org.goodturn.town.people;

/**
 * One purpose, allowed for every source and all event times.
 *
 * @param purpose what for
 * @param receipt names the receipt that the person holds
 */
public record TownGrant(TownPurpose purpose, String receipt) {}
