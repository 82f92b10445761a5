package org.goodturn.topology.work;

import org.apache.avro.specific.SpecificRecord;

/**
 * A letter whose body was decoded. Its addressee is {@link Work#person()}.
 *
 * @param id the letter's id
 * @param from who wrote it
 * @param type which body it carries
 * @param body the body, an instance of the class registered for the type
 */
public record OpenedLetter(String id, String from, String type, SpecificRecord body) {}
