package org.goodturn.sink.delivery.socket;

import org.goodturn.sink.delivery.Ending;

/** Why the service closes a socket, as RFC 6455 and its range for applications have it. */
enum CloseCode {
    /** In good order. */
    NORMAL(1000, "bye"),
    /** The service stops; another instance, or this one in a moment, goes on. */
    GOING_AWAY(1001, "the service stops; come back with your cursor"),
    /** A message that is not text. */
    UNSUPPORTED(1003, "send text messages with JSON"),
    /** A message that means nothing here. */
    VIOLATION(1008, "the message means nothing here"),
    /** A message that is too large. */
    TOO_LARGE(1009, "the message is too large"),
    /** The instance has as many subscribers as it takes. */
    TRY_LATER(1013, "too many subscribers; try again in a moment"),
    /** The token or the session has ended. */
    TOKEN_EXPIRED(4401, "the token has expired; come back with a new one and your cursor"),
    /** The client took or acknowledged too little for too long. */
    TOO_SLOW(4408, "too slow; come back with your cursor"),
    /** The caller has as many subscriptions as one caller may have. */
    TOO_MANY(4429, "you have too many subscriptions open");

    private final short code;
    private final String reason;

    CloseCode(int code, String reason) {
        this.code = (short) code;
        this.reason = reason;
    }

    short code() {
        return code;
    }

    /** In words, at most 123 bytes. */
    String reason() {
        return reason;
    }

    static CloseCode of(Ending ending) {
        return switch (ending) {
            case DISCONNECTED -> NORMAL;
            case OVERFLOW, STALLED -> TOO_SLOW;
            case TOKEN_EXPIRED -> TOKEN_EXPIRED;
            case MISUSED -> VIOLATION;
            case SHUTDOWN -> GOING_AWAY;
        };
    }
}
