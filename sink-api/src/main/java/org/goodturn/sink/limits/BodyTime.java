package org.goodturn.sink.limits;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.goodturn.sink.problem.PlainProblem;
import org.goodturn.sink.problem.ProblemException;
import org.goodturn.sink.problem.ProblemKind;

/** Ends requests whose body takes too long: a client that sends a byte now and then holds nothing for long. */
@ApplicationScoped
class BodyTime {

    /** Before anything of Quarkus' own that could wait for the body. */
    private static final int EARLY = 1000;

    private final Duration atMost;

    @Inject
    BodyTime(LimitSettings settings) {
        this.atMost = settings.bodyTime();
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, EARLY);
    }

    private void watch(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (hasBody(request)) {
            long timer = context.vertx().setTimer(atMost.toMillis(), id -> late(context));
            context.addEndHandler(ended -> context.vertx().cancelTimer(timer));
        }
        context.next();
    }

    private void late(RoutingContext context) {
        if (context.request().isEnded() || context.response().ended()) {
            return;
        }
        ProblemException problem = new ProblemException(
                ProblemKind.BODY_TOO_SLOW, "The body has to arrive within " + atMost.toSeconds() + " s.");
        PlainProblem.send(context, problem)
                .onComplete(sent -> context.request().connection().close());
    }

    private static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || length != null && !length.equals("0");
    }
}
