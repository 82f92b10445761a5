package org.goodturn.sink.asking;

import org.goodturn.events.Request;

/** Where questions go. */
@FunctionalInterface
interface Outgoing {

    /** Sends a question on its way. */
    void send(Request request);
}
