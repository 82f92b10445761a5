package org.goodturn.schemas.registry;

import org.apache.avro.Schema;

/**
 * A schema as a registry holds it.
 *
 * @param id the id that goes into each record
 * @param version its number within the subject, from 1
 * @param schema the schema
 */
public record RegisteredSchema(int id, int version, Schema schema) {}
