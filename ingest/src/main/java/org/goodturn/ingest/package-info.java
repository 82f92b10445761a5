/**
 * Inputs as somebody at a command line names them ({@code mbox=PATH}): checked before anything starts, looked through for
 * the people in them, and turned into the configuration of a connector.
 *
 * <p>The connectors themselves are in {@code mail}, {@code calendar} and {@code csv}, what they share in {@code source}
 * and {@code identity}.
 */
package org.goodturn.ingest;
