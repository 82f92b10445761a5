package org.goodturn.sink.delivery.sse;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.impl.ContextInternal;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodturn.sink.delivery.Audience;
import org.goodturn.sink.delivery.Ending;
import org.goodturn.sink.delivery.OpensSubscription;
import org.goodturn.sink.delivery.Subscription;
import org.goodturn.sink.delivery.Subscriptions;
import org.goodturn.sink.security.Callers;
import org.goodturn.sink.security.Needs;
import org.goodturn.sink.security.Scope;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;

/** Nudges as Server-Sent Events. */
@Path("/v1/nudges/stream")
@Authenticated
@Needs(Scope.NUDGES_READ)
@Tag(name = "nudges")
public class StreamResource {

    private final Subscriptions subscriptions;
    private final Callers callers;
    private final SecurityIdentity identity;

    @Inject
    StreamResource(Subscriptions subscriptions, Callers callers, SecurityIdentity identity) {
        this.subscriptions = subscriptions;
        this.callers = callers;
        this.identity = identity;
    }

    /** Everything open or everything since a cursor, then every change as it happens. */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @OpensSubscription
    @Operation(
            summary = "Nudges in real time",
            description = "Events: `nudge` (created or changed), `withdrawn`, `reset`, `auth-expiring`. `id` is an"
                    + " opaque cursor; send it back as `Last-Event-ID` to resume without loss or repeat. An"
                    + " application may name people with `person`, or gets all it was granted.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = String.class)))
    public Uni<Void> stream(
            @RestHeader("Last-Event-ID") String header,
            @RestQuery("last_event_id") String query,
            @RestQuery List<String> person,
            @Context RoutingContext routing) {
        Audience audience = Audience.of(callers.of(identity), person);
        Optional<String> cursor =
                Optional.ofNullable(header).or(() -> Optional.ofNullable(query)).filter(text -> !text.isBlank());
        return Uni.createFrom().emitter(emitter -> open(audience, cursor, routing, emitter));
    }

    /** From here on the answer is written past the framework, which only learns of the end. */
    private void open(
            Audience audience, Optional<String> cursor, RoutingContext routing, UniEmitter<? super Void> emitter) {
        HttpServerResponse response = routing.response();
        SseOutlet outlet = new SseOutlet(response, () -> emitter.complete(null));
        ContextInternal loop = (ContextInternal) Vertx.currentContext();
        Subscription subscription = subscriptions.open(audience, cursor, outlet, loop.nettyEventLoop());
        response.setChunked(true)
                .putHeader(HttpHeaders.CONTENT_TYPE, MediaType.SERVER_SENT_EVENTS)
                .putHeader("X-Accel-Buffering", "no")
                .write(EventFrame.opening(subscriptions.settings().retry().toMillis()));
        emitter.onTermination(() -> subscription.end(Ending.DISCONNECTED));
        response.drainHandler(nothing -> {
            outlet.drained();
            subscription.room();
        });
    }
}
