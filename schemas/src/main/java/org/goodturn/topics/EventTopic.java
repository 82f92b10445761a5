package org.goodturn.topics;

import java.time.Duration;
import org.apache.avro.specific.SpecificRecord;

/**
 * A topic and what is on it.
 *
 * @param shortName name without prefix, version included: {@code nudges.v1}
 * @param valueType the record on it
 * @param keying what its keys are
 * @param cleanup how old records go
 * @param retention how long records stay; null means without limit
 * @param internal not for consumers outside the topology
 */
public record EventTopic<V extends SpecificRecord>(
        String shortName, Class<V> valueType, Keying keying, Cleanup cleanup, Duration retention, boolean internal) {
    /** The name on a cluster. */
    public String in(TopicPrefix prefix) {
        return prefix.value() + shortName;
    }
}
