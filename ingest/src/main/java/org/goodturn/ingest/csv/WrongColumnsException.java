package org.goodturn.ingest.csv;

import org.apache.kafka.common.config.ConfigException;

/** A file has columns that its kind has not. The message is one sentence that names file and column. */
public final class WrongColumnsException extends ConfigException {
    private static final long serialVersionUID = 1L;

    WrongColumnsException(String message) {
        super(message);
    }
}
