package org.goodturn.topology.work;

/**
 * One entry that a scan found.
 *
 * @param rest what follows {@code person|} in its key ({@link Work#scan}), or the whole key ({@link Work#scanUntil})
 * @param value what is kept there
 */
public record Entry<V>(String rest, V value) {}
