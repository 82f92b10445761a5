package org.goodturn.topology.memory;

import org.apache.avro.specific.SpecificRecord;
import org.goodturn.topics.EventTopic;

/**
 * A record that a committed transaction put on a public topic.
 *
 * @param partition the partition whose state it came from
 * @param value null is a tombstone
 */
public record Published(EventTopic<?> topic, int partition, String key, SpecificRecord value) {}
