package org.goodturn.ingest.source;

import java.nio.file.Path;

/**
 * A file of an input.
 *
 * @param name what it is known by, the same after a restart, and when only its flags change; unique within the connector
 * @param path where it is now
 */
public record InputFile(String name, Path path) {}
