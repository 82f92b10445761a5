package org.goodturn.sink.limits;

/** Kinds of calls that are counted apart from each other. */
enum Kind {
    /** Every call but those that open a subscription. */
    CALL,
    /** Opens a stream or a socket. */
    SUBSCRIPTION
}
