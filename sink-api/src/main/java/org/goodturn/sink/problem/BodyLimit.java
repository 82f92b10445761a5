package org.goodturn.sink.problem;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.goodturn.sink.SinkSettings;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a body that announces to be too large before it is read. */
class BodyLimit {

    private final SinkSettings settings;

    @Inject
    BodyLimit(SinkSettings settings) {
        this.settings = settings;
    }

    @ServerRequestFilter(preMatching = true)
    void refuseLargeBodies(ContainerRequestContext request) {
        int limit = settings.limits().bodyBytes();
        if (request.getLength() > limit) {
            throw new ProblemException(ProblemKind.BODY_TOO_LARGE, "At most " + limit + " bytes are taken.");
        }
    }
}
