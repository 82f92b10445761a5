package org.goodturn.sink.views;

import org.apache.avro.specific.SpecificRecord;
import org.goodturn.topics.EventTopic;

/** What is kept of one topic. */
public interface View<V extends SpecificRecord> {

    /** The topic. */
    EventTopic<V> topic();

    /** How far it has been read. */
    Progress progress();

    /** Whether only what comes from now on matters; otherwise the topic is read from its beginning. */
    default boolean fromNowOn() {
        return false;
    }

    /** Takes the next record in, in the order of each partition; by one thread unless {@link #partitionsAtOnce}. */
    void apply(Seen<V> record);

    /** Whether several threads may apply records at once, each those of other partitions. */
    default boolean partitionsAtOnce() {
        return false;
    }
}
