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
import jakarta.ws.rs.core.UriInfo;
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
    Response ours(ProblemException e, UriInfo uri) {
        return answer(e, uri);
    }

    @ServerExceptionMapper
    Response authenticationFailed(AuthenticationFailedException e, UriInfo uri) {
        if (e.getCause() instanceof ProblemException ours) {
            return answer(ours, uri);
        }
        // RFC 6750, section 3.1: a code only where a token was sent.
        ProblemException problem = new ProblemException(
                        ProblemKind.NOT_AUTHENTICATED, "The bearer token is malformed, expired or not meant for here.")
                .with(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        return answer(problem, uri);
    }

    @ServerExceptionMapper
    Response unauthorized(UnauthorizedException e, UriInfo uri) {
        return answer(
                new ProblemException(ProblemKind.NOT_AUTHENTICATED, "Send Authorization: Bearer with a token."), uri);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e, UriInfo uri) {
        return answer(new ProblemException(ProblemKind.NOT_ALLOWED, "Ask for a token that covers this call."), uri);
    }

    @ServerExceptionMapper
    Response framework(WebApplicationException e, UriInfo uri) {
        int status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        ProblemKind kind = ProblemKind.ofStatus(status);
        return answer(new ProblemException(kind, "See the OpenAPI document at /q/openapi."), uri);
    }

    /** The client went away, or was sent away, while its body was read: there is nobody left to tell. */
    @ServerExceptionMapper
    Response broken(IOException e, UriInfo uri, RoutingContext routing) {
        LOG.debug("A body was not read to its end", e);
        return routing.response().ended()
                ? Response.status(ProblemKind.BAD_REQUEST.status()).build()
                : answer(new ProblemException(ProblemKind.BAD_REQUEST, "The body did not arrive as a whole."), uri);
    }

    @ServerExceptionMapper
    Response unexpected(Exception e, UriInfo uri) {
        // The message may hold personal data: the place where it happened is enough to find it.
        StackTraceElement[] trace = e.getStackTrace();
        LOG.error("A call failed with {} at {}", e.getClass().getName(), trace.length > 0 ? trace[0] : "unknown");
        LOG.debug("The failure", e);
        return answer(new ProblemException(ProblemKind.INTERNAL, "Try again later; the log has the cause."), uri);
    }

    private Response answer(ProblemException e, UriInfo uri) {
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
        return answer.entity(text(e.toProblem("/" + trimmed(uri.getPath())))).build();
    }

    private static String trimmed(String path) {
        return path.startsWith("/") ? path.substring(1) : path;
    }

    private String text(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            return "{\"type\":\"about:blank\",\"status\":" + problem.status() + "}";
        }
    }
}
