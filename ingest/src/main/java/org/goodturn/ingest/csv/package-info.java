/**
 * Files of comma-separated values: interactions, behaviors, profiles and consents, columns found by their headings.
 *
 * <p>{@code CsvRecords} finds records in bytes (RFC 4180), {@code CsvItems} makes items of adjacent rows, and one
 * {@code RowMapping} for each kind of rows says what they mean.
 */
package org.goodturn.ingest.csv;
