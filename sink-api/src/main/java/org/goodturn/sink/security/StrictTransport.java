package org.goodturn.sink.security;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Tells browsers that came over https to come that way for a year; over http the header means nothing (RFC 6797). */
@ApplicationScoped
class StrictTransport {

    private static final int EARLY = 1100;

    void register(@Observes Filters filters) {
        filters.register(StrictTransport::tell, EARLY);
    }

    private static void tell(RoutingContext context) {
        // The scheme is known without a Host, too, which HTTP/1.0 need not send.
        if ("https".equals(context.request().scheme())) {
            context.response().putHeader("Strict-Transport-Security", "max-age=31536000");
        }
        context.next();
    }
}
