package org.goodturn.sink.session;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodturn.sink.problem.ProblemException;
import org.goodturn.sink.problem.ProblemKind;
import org.goodturn.sink.security.Callers;

/** Opens and ends the session of a page. */
@Path("/v1/stream-session")
@Authenticated
@Tag(name = "session")
public class SessionResource {

    /** The header that tells when a session ends. */
    static final String EXPIRES = "Goodturn-Session-Expires";

    private final Sessions sessions;
    private final Callers callers;
    private final SecurityIdentity identity;

    @Inject
    SessionResource(Sessions sessions, Callers callers, SecurityIdentity identity) {
        this.sessions = sessions;
        this.callers = callers;
        this.identity = identity;
    }

    /** A session in exchange for a token. */
    @POST
    @Operation(
            summary = "Open a session for a page",
            description = "Takes a bearer token, never another session. Sets the cookie `goodturn-session`, or"
                    + " `goodturn-session-PORT` where the address names a port; it ends with the token, at most an hour"
                    + " from now; `Goodturn-Session-Expires` says when. It is good for this browser and this origin;"
                    + " writes in it need `Goodturn-Page: 1`.")
    @APIResponse(responseCode = "204", description = "The cookie is set.")
    public Response open(@Context RoutingContext routing) {
        if (!(identity.getPrincipal() instanceof JsonWebToken)) {
            throw new ProblemException(
                    ProblemKind.NOT_AUTHENTICATED, "A session is opened with Authorization: Bearer and a token.");
        }
        Visit visit = Visit.of(routing.request());
        Sessions.Opened opened = sessions.open(callers.of(identity), visit.browser());
        return Response.noContent()
                .header(HttpHeaders.SET_COOKIE, SessionCookie.keep(opened, visit))
                .header(EXPIRES, opened.until().toString())
                .build();
    }

    /** Forgets the session; there is nothing to forget for anybody who has none. */
    @DELETE
    @PermitAll
    @Operation(summary = "End the session of a page", description = "Removes the cookie, whatever it holds.")
    @APIResponse(responseCode = "204", description = "The cookie is removed.")
    public Response end(@Context RoutingContext routing) {
        return Response.noContent()
                .header(HttpHeaders.SET_COOKIE, SessionCookie.forget(Visit.of(routing.request())))
                .build();
    }
}
