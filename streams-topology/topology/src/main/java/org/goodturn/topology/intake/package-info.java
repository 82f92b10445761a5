/**
 * From a record as it came to a unit of work: decoding, keys, reroutes, tombstones, opening letters, and what happens when
 * any of it fails. Knows neither stages' judgement nor Kafka Streams; the simulator runs the same code.
 */
package org.goodturn.topology.intake;
