package org.goodturn.sink.profile;

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
import org.goodturn.clock.StackClock;
import org.goodturn.events.Profile;
import org.goodturn.sink.SinkSettings;
import org.goodturn.sink.security.Needs;
import org.goodturn.sink.security.Scope;
import org.goodturn.sink.views.ProfilesView;
import org.goodturn.sink.views.Seen;
import org.goodturn.sink.writing.Accepted;
import org.goodturn.sink.writing.StateCall;
import org.goodturn.sink.writing.StateCalls;
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
    private final StateCalls calls;
    private final StackClock clock;
    private final SinkSettings settings;

    @Inject
    ProfileResource(ProfilesView profiles, Telling telling, StateCalls calls, StackClock clock, SinkSettings settings) {
        this.profiles = profiles;
        this.telling = telling;
        this.calls = calls;
        this.clock = clock;
        this.settings = settings;
    }

    /** What is told now. */
    @GET
    @Operation(summary = "The caller's profile", description = "Comes with an `ETag` for the next change.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProfileJson.class)))
    public Response read(
            @RestQuery List<String> person,
            @RestQuery String position,
            @RestHeader(Accepted.HEADER) String positionHeader) {
        String who = calls.reading(person, position, positionHeader);
        Optional<Seen<Profile>> state = profiles.seen(who);
        return StateCalls.shown(ProfileJson.of(who, state.map(Seen::value)), state);
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
        StateCall call = calls.replacing("profile", person, new StateCall.Headers(key, ifMatch, traceparent), bytes);
        Profile profile = ProfileBody.read(bytes, settings.limits().bodyBytes(), call.person(), clock.instant());
        return calls.once(call, () -> telling.tell(profile, call));
    }
}
