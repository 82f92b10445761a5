package org.goodturn.sink.delivery.socket;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.impl.ContextInternal;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodturn.sink.delivery.Audience;
import org.goodturn.sink.delivery.OpensSubscription;
import org.goodturn.sink.delivery.Subscriptions;
import org.goodturn.sink.problem.ProblemException;
import org.goodturn.sink.problem.ProblemKind;
import org.goodturn.sink.security.Callers;
import org.goodturn.sink.security.Needs;
import org.goodturn.sink.security.Scope;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;

/** Nudges over WebSocket, with acknowledgements. */
@Path("/v1/nudges/socket")
@Authenticated
@Needs(Scope.NUDGES_READ)
@Tag(name = "nudges")
public class SocketResource {

    private final Subscriptions subscriptions;
    private final Callers callers;
    private final SecurityIdentity identity;
    private final ObjectReader json;

    @Inject
    SocketResource(Subscriptions subscriptions, Callers callers, SecurityIdentity identity, ObjectMapper json) {
        this.subscriptions = subscriptions;
        this.callers = callers;
        this.identity = identity;
        this.json = json.reader();
    }

    /** The same as the stream, over a socket. */
    @GET
    @OpensSubscription
    @Operation(
            summary = "Nudges in real time over WebSocket",
            description =
                    "Messages are JSON text: `{\"type\":\"open|nudge|withdrawn|reset|auth-expiring\",\"cursor\":…,"
                            + "\"data\":…}`. The client answers `{\"type\":\"ack\",\"cursor\":…}`, which counts for all before it,"
                            + " too; beyond a window of unacknowledged messages delivery pauses. `cursor` resumes after what was"
                            + " acknowledged. An application may name people with `person`, or gets all it was granted.")
    @APIResponse(responseCode = "101", description = "The connection is a WebSocket now.")
    public Uni<Void> socket(
            @RestHeader("Last-Event-ID") String header,
            @RestQuery("last_event_id") String lastEvent,
            @RestQuery String cursor,
            @RestQuery List<String> person,
            @Context RoutingContext routing) {
        HttpServerRequest request = routing.request();
        SocketRequest.check(request);
        Audience audience = Audience.of(callers.of(identity), person);
        Optional<String> from = Optional.ofNullable(cursor)
                .or(() -> Optional.ofNullable(header))
                .or(() -> Optional.ofNullable(lastEvent))
                .filter(text -> !text.isBlank());
        ScheduledExecutorService thread = ((ContextInternal) Vertx.currentContext()).nettyEventLoop();
        // The answer is never written by the framework: from here on the connection belongs to the socket.
        return Uni.createFrom().emitter(emitter -> request.toWebSocket()
                .onSuccess(socket -> open(audience, from, socket, thread))
                .onFailure(failure -> emitter.fail(new ProblemException(
                        ProblemKind.BAD_REQUEST, "The handshake of the WebSocket is not valid."))));
    }

    private void open(
            Audience audience, Optional<String> cursor, ServerWebSocket socket, ScheduledExecutorService thread) {
        SocketOutlet outlet = new SocketOutlet(socket, subscriptions.settings().socketWindow());
        try {
            new SocketClient(socket, outlet, subscriptions.open(audience, cursor, outlet, thread), json).listen();
        } catch (ProblemException e) {
            boolean caller = e.kind() == ProblemKind.TOO_MANY_SUBSCRIPTIONS;
            CloseCode code = caller ? CloseCode.TOO_MANY : CloseCode.TRY_LATER;
            socket.close(code.code(), code.reason());
        }
    }
}
