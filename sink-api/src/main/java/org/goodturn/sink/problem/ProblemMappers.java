package org.goodturn.sink.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever ends a call into a problem, without stack traces and without anybody's data. */
class ProblemMappers {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemMappers.class);

    private final ObjectMapper json;

    @Inject
    ProblemMappers(ObjectMapper json) {
        this.json = json;
    }

    @ServerExceptionMapper
    Response ours(ProblemException e, RoutingContext routing) {
        return answer(e, routing);
    }

    @ServerExceptionMapper
    Response authenticationFailed(AuthenticationFailedException e, RoutingContext routing) {
        if (e.getCause() instanceof ProblemException ours) {
            return answer(ours, routing);
        }
        // RFC 6750, section 3.1: a code only where a token was sent.
        ProblemException problem = new ProblemException(
                        ProblemKind.NOT_AUTHENTICATED, "The bearer token is malformed, expired or not meant for here.")
                .with(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        return answer(problem, routing);
    }

    @ServerExceptionMapper
    Response unauthorized(UnauthorizedException e, RoutingContext routing) {
        return answer(
                new ProblemException(ProblemKind.NOT_AUTHENTICATED, "Send Authorization: Bearer with a token."),
                routing);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e, RoutingContext routing) {
        return answer(new ProblemException(ProblemKind.NOT_ALLOWED, "Ask for a token that covers this call."), routing);
    }

    @ServerExceptionMapper
    Response framework(WebApplicationException e, RoutingContext routing) {
        int status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        ProblemKind kind = ProblemKind.ofStatus(status);
        return answer(new ProblemException(kind, "See the OpenAPI document at /q/openapi."), routing);
    }

    /** The client went away, or was sent away, while its body was read: there is nobody left to tell. */
    @ServerExceptionMapper
    Response broken(IOException e, RoutingContext routing) {
        LOG.debug("A body was not read to its end", e);
        return routing.response().ended()
                ? Response.status(ProblemKind.BAD_REQUEST.status()).build()
                : answer(new ProblemException(ProblemKind.BAD_REQUEST, "The body did not arrive as a whole."), routing);
    }

    @ServerExceptionMapper
    Response unexpected(Exception e, RoutingContext routing) {
        // The message may hold personal data: the place where it happened is enough to find it.
        StackTraceElement[] trace = e.getStackTrace();
        LOG.error("A call failed with {} at {}", e.getClass().getName(), trace.length > 0 ? trace[0] : "unknown");
        LOG.debug("The failure", e);
        return answer(new ProblemException(ProblemKind.INTERNAL, "Try again later; the log has the cause."), routing);
    }

    // The path is told as it was sent, escapes included: an instance is a URI reference.
    private Response answer(ProblemException e, RoutingContext routing) {
        Response.ResponseBuilder answer = Response.status(e.kind().status()).type(Problem.MEDIA_TYPE);
        Map<String, String> headers = new LinkedHashMap<>();
        if (e.kind().status() == 401) {
            headers.put(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (e.kind().status() == 503 || e.kind().status() == 429) {
            headers.put(HttpHeaders.RETRY_AFTER, "1");
        }
        headers.putAll(e.headers());
        headers.forEach(answer::header);
        return answer.entity(text(e.toProblem(routing.normalizedPath()))).build();
    }

    private String text(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            return "{\"type\":\"about:blank\",\"status\":" + problem.status() + "}";
        }
    }
}
