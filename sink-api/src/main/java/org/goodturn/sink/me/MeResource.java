package org.goodturn.sink.me;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodturn.clock.StackClock;
import org.goodturn.events.Answer;
import org.goodturn.sink.asking.Question;
import org.goodturn.sink.asking.Questions;
import org.goodturn.sink.security.Callers;
import org.goodturn.sink.security.Needs;
import org.goodturn.sink.security.People;
import org.goodturn.sink.security.Scope;
import org.goodturn.sink.writing.Accepted;
import org.goodturn.sink.writing.ReadYourWrites;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;

/** Everything that is held about the caller. */
@Path("/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Needs(Scope.ME_READ)
@RunOnVirtualThread
@Tag(name = "my data")
public class MeResource {

    private final Held held;
    private final Export export;
    private final Questions questions;
    private final ReadYourWrites written;
    private final ObjectMapper json;
    private final StackClock clock;
    private final Callers callers;
    private final SecurityIdentity identity;

    @Inject
    MeResource(
            Held held,
            Export export,
            Questions questions,
            ReadYourWrites written,
            ObjectMapper json,
            StackClock clock,
            Callers callers,
            SecurityIdentity identity) {
        this.held = held;
        this.export = export;
        this.questions = questions;
        this.written = written;
        this.json = json;
        this.clock = clock;
        this.callers = callers;
        this.identity = identity;
    }

    /** At a glance. */
    @GET
    @Operation(
            summary = "What is held about the caller, and what withdrawing each consent would remove",
            description = "What the topology does not answer in time is left out, and `incomplete` names it, with why"
                    + " and what to do; without `incomplete` nothing is left out.")
    public MeJson read(
            @RestQuery List<String> person,
            @RestQuery String position,
            @RestHeader(Accepted.HEADER) String positionHeader) {
        String who = callers.of(identity).person(person);
        written.await(position, positionHeader, new People.Listed(Set.of(who)));
        return held.of(who);
    }

    /** All of it. */
    @GET
    @Path("/export")
    @Operation(
            summary = "Everything that is held about the caller, to take along",
            description = "A JSON document with `schema` `" + Export.SCHEMA
                    + "`, streamed. What breaks off is no JSON: ask again."
                    + " Where its last member is `incomplete`, that names what was left out.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .OBJECT)))
    public Response take(@RestQuery List<String> person) {
        String who = callers.of(identity).person(person);
        // Asked before the answer begins: whoever cannot be served gets a problem, not half a document.
        Answer first = questions.ask(who, Question.export(""));
        StreamingOutput document = out -> export.write(who, first, json.createGenerator(out));
        String day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
        return Response.ok(document)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"goodturn-my-data-" + day + ".json\"")
                .build();
    }
}
