package org.goodturn.sink.session;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.Optional;

/** The cookie's header. */
final class SessionCookie {

    /** The cookie's name where the address has no port; with one it ends with the port. */
    static final String NAME = "goodturn-session";

    /** What browsers are sure to keep: name, value and attributes. */
    static final int MAX_CHARACTERS = 4000;

    private SessionCookie() {}

    /** The session's cookie in a request: that of this very address, or one that was put in by hand without the port. */
    static Optional<Cookie> in(HttpServerRequest request, Browser browser) {
        return Optional.ofNullable(request.getCookie(name(browser)))
                .or(() -> Optional.ofNullable(request.getCookie(NAME)));
    }

    /** Browsers keep cookies by host and not by port: two services on one host must not share a name. */
    static String name(Browser browser) {
        return browser.port().map(port -> NAME + "-" + port).orElse(NAME);
    }

    /** Lets the browser keep the session. */
    static String keep(Sessions.Opened opened, Visit visit) {
        return header(opened.text(), opened.life(), visit);
    }

    /** Lets the browser forget it. */
    static String forget(Visit visit) {
        return header("", Duration.ZERO, visit);
    }

    private static String header(String value, Duration life, Visit visit) {
        return name(visit.browser()) + "=" + value + "; Path=/v1; Max-Age=" + life.toSeconds()
                + "; HttpOnly; SameSite=Strict" + (visit.secure() ? "; Secure" : "");
    }
}
