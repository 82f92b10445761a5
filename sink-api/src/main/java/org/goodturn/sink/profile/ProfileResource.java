package org.goodturn.sink.profile;

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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodturn.clock.StackClock;
import org.goodturn.events.Profile;
import org.goodturn.sink.SinkSettings;
import org.goodturn.sink.security.Caller;
import org.goodturn.sink.security.Callers;
import org.goodturn.sink.security.Needs;
import org.goodturn.sink.security.People;
import org.goodturn.sink.security.Scope;
import org.goodturn.sink.views.ProfilesView;
import org.goodturn.sink.views.Seen;
import org.goodturn.sink.writing.Accepted;
import org.goodturn.sink.writing.EntityTags;
import org.goodturn.sink.writing.EventIds;
import org.goodturn.sink.writing.IdempotencyMemory;
import org.goodturn.sink.writing.ReadYourWrites;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;

/** The caller's profile. */
@Path("/v1/profile")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Needs(Scope.ME_READ)
@RunOnVirtualThread
@Tag(name = "profile")
public class ProfileResource {

    private final ProfilesView profiles;
    private final Telling telling;
    private final IdempotencyMemory memory;
    private final ReadYourWrites written;
    private final StackClock clock;
    private final SinkSettings settings;
    private final Callers callers;
    private final SecurityIdentity identity;

    @Inject
    ProfileResource(
            ProfilesView profiles,
            Telling telling,
            IdempotencyMemory memory,
            ReadYourWrites written,
            StackClock clock,
            SinkSettings settings,
            Callers callers,
            SecurityIdentity identity) {
        this.profiles = profiles;
        this.telling = telling;
        this.memory = memory;
        this.written = written;
        this.clock = clock;
        this.settings = settings;
        this.callers = callers;
        this.identity = identity;
    }

    /** What is told now. */
    @GET
    @Operation(summary = "The caller's profile", description = "Comes with an `ETag` for the next change.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProfileJson.class)))
    public Response read(
            @RestQuery List<String> person,
            @RestQuery String position,
            @RestHeader(Accepted.HEADER) String positionHeader) {
        String who = callers.of(identity).person(person);
        written.await(position, positionHeader, new People.Listed(Set.of(who)));
        Optional<Seen<Profile>> state = profiles.seen(who);
        return Response.ok(ProfileJson.of(who, state.map(Seen::value)))
                .header(HttpHeaders.ETAG, EntityTags.of(state))
                .build();
    }

    /** Replaces the whole profile. */
    @PUT
    @Needs(Scope.ME_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Tell who you are",
            description = "The body is the whole profile; what is left out goes back to its default.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ProfileJson.class)))
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = Accepted.class)))
    public Response tell(
            @RestQuery List<String> person,
            @RestHeader("Idempotency-Key") String key,
            @RestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @RestHeader("traceparent") String traceparent,
            byte[] bytes) {
        IdempotencyMemory.check(key);
        Caller caller = callers.of(identity);
        String who = caller.person(person);
        Instant now = clock.instant();
        Profile profile = ProfileBody.read(bytes, settings.limits().bodyBytes(), who, now);
        String scope = caller.name() + " profile " + who;
        return memory.once(
                        scope,
                        key,
                        bytes,
                        () -> telling.tell(profile, ifMatch, EventIds.of(scope, key), Optional.ofNullable(traceparent)))
                .response();
    }
}
