/**
 * What all connectors share: files read item by item, positions that outlive a restart, and the Connect task that only
 * orchestrates.
 *
 * <p>Reading ({@code InputFormat}, {@code ItemReader}, {@code InputReading}, the positions) knows nothing of Kafka; the
 * {@code FileSource…} classes and {@code EventRecords} are the thin layer towards Connect.
 */
package org.goodturn.ingest.source;
