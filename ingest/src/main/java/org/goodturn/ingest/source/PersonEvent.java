package org.goodturn.ingest.source;

import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.goodturn.topics.EventTopic;

/**
 * Something to be published about a person.
 *
 * @param topic where it goes
 * @param person pseudonymous id of the person: the record's key
 * @param id event id, the same whenever the same input is read again
 * @param at event time
 * @param value the record
 */
public record PersonEvent(EventTopic<?> topic, String person, String id, Instant at, SpecificRecord value) {}
