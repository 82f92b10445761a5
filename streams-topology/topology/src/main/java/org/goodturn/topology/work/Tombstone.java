package org.goodturn.topology.work;

/**
 * A compacted input lost its value: the person took back a profile, or an operator deleted a consent record.
 *
 * @param topic short name of the topic: that of profiles or of consents
 */
public record Tombstone(String topic) {}
