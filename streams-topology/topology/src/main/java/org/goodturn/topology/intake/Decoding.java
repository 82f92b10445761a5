package org.goodturn.topology.intake;

import org.apache.avro.specific.SpecificRecord;
import org.goodturn.topics.EventTopic;
import org.goodturn.topology.work.RefusedException;

/** How values of topics are read. */
public interface Decoding {
    /**
     * The value of such bytes.
     *
     * @throws RefusedException {@code malformed-value} or {@code unknown-schema}: the bytes themselves are bad
     * @throws PausedException when they cannot be judged now; the record must be tried again later
     */
    <V extends SpecificRecord> V decode(EventTopic<V> topic, byte[] value);
}
