package org.goodturn.bench.workload;

import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.goodturn.topics.EventTopic;

/**
 * One event to be fed.
 *
 * @param topic where it goes
 * @param person its key
 * @param id the same whenever it is produced again
 * @param at when it happened
 * @param value the record
 */
public record Event(EventTopic<?> topic, String person, String id, Instant at, SpecificRecord value) {}
