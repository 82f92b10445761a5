package org.goodturn.sink.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses calls whose token lacks the scope that {@link Needs} names: the one place where scopes of HTTP calls count. A
 * method that names none is open to whoever may reach it; an architecture test lists those.
 */
class NeededScopes {

    private final Callers callers;
    private final SecurityIdentity identity;

    @Inject
    NeededScopes(Callers callers, SecurityIdentity identity) {
        this.callers = callers;
        this.identity = identity;
    }

    @ServerRequestFilter
    void check(ResourceInfo resource) {
        Needs needs = of(resource.getResourceMethod(), resource.getResourceClass());
        if (needs != null) {
            callers.of(identity).mustBeAllowed(needs.value());
        }
    }

    private static Needs of(Method method, Class<?> resource) {
        Needs own = method == null ? null : method.getAnnotation(Needs.class);
        return own != null ? own : resource.getAnnotation(Needs.class);
    }
}
