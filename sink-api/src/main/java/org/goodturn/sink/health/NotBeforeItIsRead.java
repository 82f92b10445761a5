package org.goodturn.sink.health;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import org.goodturn.sink.problem.ProblemException;
import org.goodturn.sink.problem.ProblemKind;
import org.goodturn.sink.views.ConsentsView;
import org.goodturn.sink.views.NudgesView;
import org.goodturn.sink.views.ProfilesView;
import org.goodturn.sink.views.TiesView;
import org.goodturn.sink.views.View;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Half of what is known is not an answer: calls get 503 until the views are read. Streams wait by themselves. */
class NotBeforeItIsRead {

    private final List<View<?>> views;

    @Inject
    NotBeforeItIsRead(NudgesView nudges, TiesView ties, ProfilesView profiles, ConsentsView consents) {
        this.views = List.of(nudges, ties, profiles, consents);
    }

    @ServerRequestFilter
    void refuseUntilRead(ContainerRequestContext request) {
        boolean read = views.stream().allMatch(view -> view.progress().isCaughtUp());
        String path = request.getUriInfo().getPath();
        if (!read && !path.endsWith("/stream") && !path.endsWith("/socket")) {
            throw new ProblemException(ProblemKind.STARTING, "Try again in a moment.");
        }
    }
}
