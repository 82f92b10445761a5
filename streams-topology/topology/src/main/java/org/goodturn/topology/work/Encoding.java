package org.goodturn.topology.work;

import org.apache.avro.specific.SpecificRecord;
import org.goodturn.topics.EventTopic;

/** How values of topics are written. */
@FunctionalInterface
public interface Encoding {
    /** The bytes of a value of that topic. */
    byte[] encode(EventTopic<?> topic, SpecificRecord value);
}
