package org.goodturn.sink.views;

import org.apache.avro.specific.SpecificRecord;
import org.goodturn.topics.EventTopic;

/** What is kept of one topic. */
public interface View<V extends SpecificRecord> {

    /** The topic. */
    EventTopic<V> topic();

    /** How far it has been read. */
    Progress progress();

    /** Takes the next record in; called by one thread only, in the order of each partition. */
    void apply(Seen<V> record);
}
