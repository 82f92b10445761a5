package org.goodturn.sink.me;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodturn.sink.problem.ProblemException;
import org.goodturn.sink.problem.ProblemKind;
import org.goodturn.sink.security.Caller;
import org.goodturn.sink.security.Callers;
import org.goodturn.sink.security.Needs;
import org.goodturn.sink.security.People;
import org.goodturn.sink.security.Scope;
import org.goodturn.sink.views.ErasuresView;
import org.goodturn.sink.writing.Accepted;
import org.goodturn.sink.writing.EventIds;
import org.goodturn.sink.writing.IdempotencyMemory;
import org.goodturn.sink.writing.ReadYourWrites;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;

/** Has everything forgotten, and reports. */
@Path("/v1/me/erasure")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Needs(Scope.ME_READ)
@RunOnVirtualThread
@Tag(name = "my data")
public class ErasureResource {

    private final Erasing erasing;
    private final ErasuresView erasures;
    private final ReadYourWrites written;
    private final Callers callers;
    private final SecurityIdentity identity;

    @Inject
    ErasureResource(
            Erasing erasing,
            ErasuresView erasures,
            ReadYourWrites written,
            Callers callers,
            SecurityIdentity identity) {
        this.erasing = erasing;
        this.erasures = erasures;
        this.written = written;
        this.callers = callers;
        this.identity = identity;
    }

    /** Withdraws everything and has all of it forgotten. */
    @POST
    @Needs(Scope.ME_WRITE)
    @Operation(
            summary = "Have everything forgotten",
            description =
                    "Withdraws every consent, takes back the profile, and has all that was derived erased. Nothing is"
                            + " shown from this moment on; `GET` has the report. It may be sent again: what was done is not done"
                            + " again.")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = Accepted.class)))
    public Response erase(@RestQuery List<String> person, @RestHeader("Idempotency-Key") String key) {
        IdempotencyMemory.check(key);
        refuseUntilRead();
        Caller caller = callers.of(identity);
        String who = caller.person(person);
        return erasing.begin(who, EventIds.of(caller.name() + " erasure " + who, key))
                .response();
    }

    /** What was erased, and what remains until when. */
    @GET
    @Operation(summary = "What was erased of the caller, and what remains until when")
    public ErasureJson report(
            @RestQuery List<String> person,
            @RestQuery String position,
            @RestHeader(Accepted.HEADER) String positionHeader) {
        refuseUntilRead();
        String who = callers.of(identity).person(person);
        written.await(position, positionHeader, new People.Listed(Set.of(who)));
        return erasing.report(who);
    }

    private void refuseUntilRead() {
        if (!erasures.progress().isCaughtUp()) {
            throw new ProblemException(ProblemKind.STARTING, "Try again in a moment.");
        }
    }
}
