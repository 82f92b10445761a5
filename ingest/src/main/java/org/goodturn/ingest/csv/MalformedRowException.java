package org.goodturn.ingest.csv;

import org.goodturn.ingest.source.SkipReason;

/** A row cannot be understood. The message says what is wrong with it, without its content. */
final class MalformedRowException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final SkipReason reason;

    MalformedRowException(String what) {
        this(SkipReason.MALFORMED, what);
    }

    MalformedRowException(SkipReason reason, String what) {
        super(what, null, false, false);
        this.reason = reason;
    }

    SkipReason reason() {
        return reason;
    }
}
