package org.goodturn.topology.work;

import org.goodturn.topics.EventTopic;

/**
 * One encoded output of a unit of work.
 *
 * @param topic where it goes
 * @param key its key; the partition follows from the person in it
 * @param value its bytes; null is a tombstone
 * @param eventId derived from the cause and the position among its outputs, null on internal topics
 * @param moment when and where it was caused
 * @param cause the record that caused it
 */
public record Outgoing(EventTopic<?> topic, String key, byte[] value, String eventId, Moment moment, Input cause) {}
