package org.goodturn.topology.work;

/**
 * Something that the clock made due.
 *
 * @param person whom it concerns; its unit of work is this person's
 * @param key names it among what is due, such as its key on the agenda
 */
public record Due(String person, String key) {}
