/**
 * Our records in Kafka Connect: connectors emit Structs named as the records, and {@link
 * org.goodturn.schemas.connect.AvroRecordConverter} writes them with the IDL's own schema.
 */
package org.goodturn.schemas.connect;
