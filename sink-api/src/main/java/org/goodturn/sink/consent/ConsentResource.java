package org.goodturn.sink.consent;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodturn.events.ConsentRecord;
import org.goodturn.sink.SinkSettings;
import org.goodturn.sink.security.Needs;
import org.goodturn.sink.security.Scope;
import org.goodturn.sink.views.ConsentsView;
import org.goodturn.sink.views.Seen;
import org.goodturn.sink.writing.Accepted;
import org.goodturn.sink.writing.StateCall;
import org.goodturn.sink.writing.StateCalls;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;

/** The caller's consents. */
@Path("/v1/consents")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Needs(Scope.ME_READ)
@RunOnVirtualThread
@Tag(name = "consents")
public class ConsentResource {

    private final ConsentsView consents;
    private final Decisions decisions;
    private final StateCalls calls;
    private final SinkSettings settings;

    @Inject
    ConsentResource(ConsentsView consents, Decisions decisions, StateCalls calls, SinkSettings settings) {
        this.consents = consents;
        this.decisions = decisions;
        this.calls = calls;
        this.settings = settings;
    }

    /** What is allowed now. */
    @GET
    @Operation(summary = "Everything the caller allows", description = "Comes with an `ETag` for the next decision.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ConsentJson.class)))
    public Response read(
            @RestQuery List<String> person,
            @RestQuery String position,
            @RestHeader(Accepted.HEADER) String positionHeader) {
        String who = calls.reading(person, position, positionHeader);
        Optional<Seen<ConsentRecord>> state = consents.seen(who);
        return StateCalls.shown(ConsentJson.of(who, state.map(Seen::value)), state);
    }

    /** Replaces everything that was allowed. */
    @PUT
    @Needs(Scope.ME_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Decide what to allow",
            description = "The body has the whole set of grants; what is left out is withdrawn.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ConsentJson.class)))
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = Accepted.class)))
    public Response decide(
            @RestQuery List<String> person,
            @RestHeader("Idempotency-Key") String key,
            @RestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @RestHeader("traceparent") String traceparent,
            byte[] bytes) {
        StateCall call = calls.replacing("consents", person, new StateCall.Headers(key, ifMatch, traceparent), bytes);
        ConsentBody body = ConsentBody.read(bytes, settings.limits().bodyBytes(), call.person());
        return calls.once(call, () -> decisions.decide(body, call));
    }
}
