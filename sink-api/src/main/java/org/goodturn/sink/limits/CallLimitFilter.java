package org.goodturn.sink.limits;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import org.goodturn.sink.delivery.OpensSubscription;
import org.goodturn.sink.security.Callers;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Counts each call before anything else is done about it. Who is not authenticated has got 401 already. */
class CallLimitFilter {

    private final CallLimits limits;
    private final Callers callers;
    private final SecurityIdentity identity;

    @Inject
    CallLimitFilter(CallLimits limits, Callers callers, SecurityIdentity identity) {
        this.limits = limits;
        this.callers = callers;
        this.identity = identity;
    }

    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    void count(ResourceInfo resource, RoutingContext routing) {
        if (resource.getResourceMethod().isAnnotationPresent(PermitAll.class)) {
            return;
        }
        Kind kind = resource.getResourceMethod().isAnnotationPresent(OpensSubscription.class)
                ? Kind.SUBSCRIPTION
                : Kind.CALL;
        CallCount count = limits.take(callers.of(identity), kind);
        count.headers().forEach(routing.response()::putHeader);
        if (!count.granted()) {
            throw count.refusal();
        }
    }
}
