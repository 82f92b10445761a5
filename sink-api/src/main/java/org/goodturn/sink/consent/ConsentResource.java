package org.goodturn.sink.consent;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
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
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodturn.events.ConsentRecord;
import org.goodturn.sink.SinkSettings;
import org.goodturn.sink.security.Caller;
import org.goodturn.sink.security.Callers;
import org.goodturn.sink.security.Needs;
import org.goodturn.sink.security.People;
import org.goodturn.sink.security.Scope;
import org.goodturn.sink.views.ConsentsView;
import org.goodturn.sink.views.Seen;
import org.goodturn.sink.writing.Accepted;
import org.goodturn.sink.writing.EntityTags;
import org.goodturn.sink.writing.EventIds;
import org.goodturn.sink.writing.IdempotencyMemory;
import org.goodturn.sink.writing.ReadYourWrites;
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
    private final IdempotencyMemory memory;
    private final ReadYourWrites written;
    private final SinkSettings settings;
    private final Callers callers;
    private final SecurityIdentity identity;

    @Inject
    ConsentResource(
            ConsentsView consents,
            Decisions decisions,
            IdempotencyMemory memory,
            ReadYourWrites written,
            SinkSettings settings,
            Callers callers,
            SecurityIdentity identity) {
        this.consents = consents;
        this.decisions = decisions;
        this.memory = memory;
        this.written = written;
        this.settings = settings;
        this.callers = callers;
        this.identity = identity;
    }

    /** What is allowed now. */
    @GET
    @Operation(summary = "Everything the caller allows", description = "Comes with an `ETag` for the next decision.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ConsentJson.class)))
    public Response read(
            @RestQuery List<String> person,
            @RestQuery String position,
            @RestHeader(Accepted.HEADER) String positionHeader) {
        String who = callers.of(identity).person(person);
        written.await(position, positionHeader, new People.Listed(Set.of(who)));
        Optional<Seen<ConsentRecord>> state = consents.seen(who);
        return Response.ok(ConsentJson.of(who, state.map(Seen::value)))
                .header(HttpHeaders.ETAG, EntityTags.of(state))
                .build();
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
        IdempotencyMemory.check(key);
        Caller caller = callers.of(identity);
        String who = caller.person(person);
        ConsentBody body = ConsentBody.read(bytes, settings.limits().bodyBytes(), who);
        String scope = caller.name() + " consents " + who;
        return memory.once(
                        scope,
                        key,
                        bytes,
                        () -> decisions.decide(
                                who, body, ifMatch, EventIds.of(scope, key), Optional.ofNullable(traceparent)))
                .response();
    }
}
