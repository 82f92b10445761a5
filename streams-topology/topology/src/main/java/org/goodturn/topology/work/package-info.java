/**
 * One record's unit of work: what a stage reads, and all that it wants written, forwarded or refused, done together or not at all.
 *
 * <p>Stages see {@link org.goodturn.topology.work.Work} alone. The same stages run over Kafka Streams and in the
 * simulator, because both sides of a unit of work are ports: {@link org.goodturn.topology.work.Stores} and
 * {@link org.goodturn.topology.work.Outbox}.
 */
package org.goodturn.topology.work;
