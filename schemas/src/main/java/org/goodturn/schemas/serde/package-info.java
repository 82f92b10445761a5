/**
 * Avro records in Confluent's wire format: byte 0, the schema's id as four bytes big-endian, Avro binary.
 *
 * <p>{@link org.goodturn.schemas.serde.AvroSerializer}, {@link org.goodturn.schemas.serde.AvroDeserializer} and
 * {@link org.goodturn.schemas.serde.AvroSerde} take Confluent's configuration keys. {@link
 * org.goodturn.schemas.serde.AvroCodec} is the Avro binary alone.
 */
package org.goodturn.schemas.serde;
