package org.goodturn.sink.delivery;

import java.util.Locale;

/** Why a subscription ended. */
public enum Ending {
    /** The client went away. */
    DISCONNECTED,
    /** The client read too slowly and too many changes waited for it; it resumes by cursor. */
    OVERFLOW,
    /** The client took nothing, or gave no sign of life, for several heartbeats. */
    STALLED,
    /** The token's time is over. */
    TOKEN_EXPIRED,
    /** The client said something that means nothing here. */
    MISUSED,
    /** The service stops. */
    SHUTDOWN;

    /** Whether the connection is cut, because whatever is said would not be read. */
    public boolean cut() {
        return this == OVERFLOW || this == STALLED;
    }

    /** As it appears in metrics. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
