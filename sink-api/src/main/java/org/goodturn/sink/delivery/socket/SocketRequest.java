package org.goodturn.sink.delivery.socket;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import org.goodturn.sink.problem.ProblemException;
import org.goodturn.sink.problem.ProblemKind;

/** Whether a request may become a socket. */
final class SocketRequest {

    private SocketRequest() {}

    /**
     * Refuses what is no handshake, and pages of other origins: a browser sends the session's cookie whatever page asks,
     * and the same-origin policy does not cover sockets.
     */
    static void check(HttpServerRequest request) {
        if (!"websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE))) {
            throw new ProblemException(ProblemKind.BAD_REQUEST, "Open this address as a WebSocket.");
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        boolean bearer = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        if (!bearer && !isSame(origin, request.getHeader(HttpHeaders.HOST))) {
            throw new ProblemException(
                    ProblemKind.CROSS_SITE, "With a session's cookie only pages of this very address are served.");
        }
    }

    /** Whether a page of this origin came from this host. */
    static boolean isSame(String origin, String host) {
        if (origin == null || host == null) {
            return false;
        }
        int scheme = origin.indexOf("://");
        return scheme > 0 && origin.substring(scheme + 3).equalsIgnoreCase(host);
    }
}
