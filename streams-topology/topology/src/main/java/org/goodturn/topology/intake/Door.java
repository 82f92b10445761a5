package org.goodturn.topology.intake;

import java.time.Instant;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.goodturn.topics.EventTopic;
import org.goodturn.topology.work.Stage;

/**
 * What an input topic holds, whom a record is for, and which stage takes it.
 *
 * @param topic the topic
 * @param person the person in the payload, who must be the key
 * @param eventId the producer's id of the event
 * @param datedAt what dates a record whose own timestamp says nothing; null where the record's timestamp counts
 * @param stage who takes it
 */
record Door<V extends SpecificRecord>(
        EventTopic<V> topic,
        Function<V, String> person,
        Function<V, String> eventId,
        Function<V, Instant> datedAt,
        Stage<V> stage) {}
