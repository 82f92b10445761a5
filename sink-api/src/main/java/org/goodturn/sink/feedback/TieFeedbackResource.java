package org.goodturn.sink.feedback;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodturn.events.Feedback;
import org.goodturn.events.Tie;
import org.goodturn.sink.SinkSettings;
import org.goodturn.sink.problem.ProblemException;
import org.goodturn.sink.problem.ProblemKind;
import org.goodturn.sink.security.Caller;
import org.goodturn.sink.security.Callers;
import org.goodturn.sink.security.Needs;
import org.goodturn.sink.security.Scope;
import org.goodturn.sink.ties.Circle;
import org.goodturn.sink.writing.Accepted;
import org.goodturn.sink.writing.IdempotencyMemory;
import org.goodturn.sink.writing.Position;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Takes what somebody says about one of their ties: that it is wrong, or right after all. */
@Path("/v1/ties/{other}/feedback")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Needs(Scope.ME_WRITE)
@RunOnVirtualThread
@Tag(name = "ties")
public class TieFeedbackResource {

    private final Circle circle;
    private final FeedbackWriting writing;
    private final SinkSettings settings;
    private final Callers callers;
    private final SecurityIdentity identity;

    @Inject
    TieFeedbackResource(
            Circle circle, FeedbackWriting writing, SinkSettings settings, Callers callers, SecurityIdentity identity) {
        this.circle = circle;
        this.writing = writing;
        this.settings = settings;
        this.callers = callers;
        this.identity = identity;
    }

    /** Writes it; the tie's next revision shows what came of it. */
    @POST
    @Operation(
            summary = "Say that a tie is wrong, or right after all",
            description =
                    "A wrong tie is set aside: it is kept, and counts for nothing until the caller says that it is"
                            + " right. The other side is not told.")
    @RequestBody(content = @Content(schema = @Schema(implementation = TieFeedbackBody.Described.class)))
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = Accepted.class)))
    public Response say(
            @RestPath String other,
            @RestQuery List<String> person,
            @RestHeader("Idempotency-Key") String key,
            @RestHeader("traceparent") String traceparent,
            byte[] bytes) {
        IdempotencyMemory.check(key);
        Caller caller = callers.of(identity);
        String who = caller.person(person);
        TieFeedbackBody body = TieFeedbackBody.read(bytes, settings.limits().bodyBytes());
        String scope = caller.name() + " tie " + who + " " + other;
        return writing.once(new FeedbackWriting.Call(scope, key, bytes, traceparent), () -> {
            Tie tie = circle.between(who, other)
                    .orElseThrow(
                            () -> new ProblemException(ProblemKind.NOT_FOUND, "You have no tie with that person."));
            return said(tie, body);
        });
    }

    private static FeedbackWriting.Said said(Tie tie, TieFeedbackBody body) {
        Feedback.Builder feedback = Feedback.newBuilder()
                .setRecipient(tie.getPerson())
                .setNudgeId("")
                .setAbout(tie.getOther())
                .setVerdict(body.verdict())
                .setReason(body.reason().orElse(null));
        return new FeedbackWriting.Said(feedback, new Position.AfterTie(tie.getOther(), tie.getRevision()));
    }
}
