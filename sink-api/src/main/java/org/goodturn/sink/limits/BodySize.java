package org.goodturn.sink.limits;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.goodturn.sink.SinkSettings;
import org.goodturn.sink.problem.PlainProblem;
import org.goodturn.sink.problem.ProblemException;
import org.goodturn.sink.problem.ProblemKind;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses bodies that announce to be too large before they are read; what comes in chunks is read up to the same bound.
 * A body somewhat too large is still taken from the wire, so that the answer arrives; beyond the outer bound the
 * connection ends.
 */
@ApplicationScoped
class BodySize {

    /** Before Quarkus' own check of the outer bound, which answers without a problem. */
    private static final int EARLY = 1000;

    private static final int MAX_DIGITS = 18;

    private final int limit;
    private final long outerLimit;

    @Inject
    BodySize(SinkSettings settings, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize outerLimit) {
        this.limit = settings.limits().bodyBytes();
        this.outerLimit = outerLimit.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuseHugeBodies, EARLY);
    }

    private void refuseHugeBodies(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null || fits(length)) {
            context.next();
        } else {
            PlainProblem.send(context, problem())
                    .onComplete(sent -> context.request().connection().close());
        }
    }

    private boolean fits(String length) {
        return length.length() <= MAX_DIGITS
                && length.chars().allMatch(c -> c >= '0' && c <= '9')
                && Long.parseLong(length) <= outerLimit;
    }

    @ServerRequestFilter(preMatching = true)
    void refuseLargeBodies(ContainerRequestContext request) {
        if (request.getLength() > limit) {
            throw problem();
        }
    }

    private ProblemException problem() {
        return new ProblemException(ProblemKind.BODY_TOO_LARGE, "At most " + limit + " bytes are taken.");
    }
}
