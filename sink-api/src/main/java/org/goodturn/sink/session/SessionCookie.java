package org.goodturn.sink.session;

import java.time.Duration;

/** The cookie's header. */
final class SessionCookie {

    /** The cookie's name. */
    static final String NAME = "goodturn-session";

    /** What browsers are sure to keep: name, value and attributes. */
    static final int MAX_CHARACTERS = 4000;

    private SessionCookie() {}

    /** Lets the browser keep the session. */
    static String keep(String value, Duration life, boolean secure) {
        return NAME + "=" + value + "; Path=/v1; Max-Age=" + life.toSeconds() + "; HttpOnly; SameSite=Strict"
                + (secure ? "; Secure" : "");
    }

    /** Lets the browser forget it. */
    static String forget(boolean secure) {
        return keep("", Duration.ZERO, secure);
    }
}
