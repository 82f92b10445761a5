package org.goodturn.sink.problem;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** Answers with a problem where no resource was reached yet. */
public final class PlainProblem {

    private PlainProblem() {}

    /** Sends the problem as the whole answer and lets the client know that the connection ends. */
    public static Future<Void> send(RoutingContext context, ProblemException e) {
        HttpServerResponse response = context.response();
        if (response.headWritten()) {
            return Future.succeededFuture();
        }
        Problem problem = e.toProblem(context.normalizedPath());
        e.headers().forEach(response::putHeader);
        return response.setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(new JsonObject()
                        .put("type", problem.type())
                        .put("title", problem.title())
                        .put("status", problem.status())
                        .put("detail", problem.detail())
                        .put("instance", problem.instance())
                        .encode());
    }
}
