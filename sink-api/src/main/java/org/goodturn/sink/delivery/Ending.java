package org.goodturn.sink.delivery;

/** Why a stream ended. */
enum Ending {
    /** The client went away. */
    DISCONNECTED,
    /** The client read too slowly and too many changes waited for it; it resumes by cursor. */
    OVERFLOW,
    /** The client took nothing for several heartbeats. */
    STALLED,
    /** The token's time is over. */
    TOKEN_EXPIRED,
    /** The service stops. */
    SHUTDOWN;

    /** Whether the connection is cut, because whatever is said in the stream would not be read. */
    boolean cut() {
        return this == OVERFLOW || this == STALLED;
    }
}
