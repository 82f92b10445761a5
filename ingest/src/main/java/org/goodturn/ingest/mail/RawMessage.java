package org.goodturn.ingest.mail;

/**
 * The headers of a message as they stand, and where the message is.
 *
 * @param headers the header block
 * @param tooLong more headers than are taken; then some are missing
 * @param end the byte behind the message
 * @param finished the headers end with an empty line; otherwise the file ends within them
 */
record RawMessage(byte[] headers, boolean tooLong, long end, boolean finished) {}
