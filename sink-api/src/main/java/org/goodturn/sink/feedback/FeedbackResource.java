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
import org.goodturn.clock.StackClock;
import org.goodturn.events.Feedback;
import org.goodturn.events.Nudge;
import org.goodturn.events.NudgeStatus;
import org.goodturn.sink.SinkSettings;
import org.goodturn.sink.inbox.Inbox;
import org.goodturn.sink.problem.ProblemException;
import org.goodturn.sink.problem.ProblemKind;
import org.goodturn.sink.security.Caller;
import org.goodturn.sink.security.Callers;
import org.goodturn.sink.security.Needs;
import org.goodturn.sink.security.Scope;
import org.goodturn.sink.writing.Accepted;
import org.goodturn.sink.writing.IdempotencyMemory;
import org.goodturn.sink.writing.Position;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

/** Takes what a recipient says about a nudge. */
@Path("/v1/nudges/{id}/feedback")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Needs(Scope.NUDGES_WRITE)
@RunOnVirtualThread
@Tag(name = "nudges")
public class FeedbackResource {

    private final Inbox inbox;
    private final FeedbackWriting writing;
    private final StackClock clock;
    private final SinkSettings settings;
    private final Callers callers;
    private final SecurityIdentity identity;

    @Inject
    FeedbackResource(
            Inbox inbox,
            FeedbackWriting writing,
            StackClock clock,
            SinkSettings settings,
            Callers callers,
            SecurityIdentity identity) {
        this.inbox = inbox;
        this.writing = writing;
        this.clock = clock;
        this.settings = settings;
        this.callers = callers;
        this.identity = identity;
    }

    /** Writes the feedback; the nudge's next revision shows what came of it. */
    @POST
    @Operation(summary = "Say what you think of a nudge")
    @RequestBody(content = @Content(schema = @Schema(implementation = FeedbackBody.Described.class)))
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = Accepted.class)))
    public Response say(
            @RestPath String id,
            @RestHeader("Idempotency-Key") String key,
            @RestHeader("traceparent") String traceparent,
            byte[] bytes) {
        IdempotencyMemory.check(key);
        Caller caller = callers.of(identity);
        FeedbackBody body = FeedbackBody.read(bytes, settings.limits().bodyBytes(), clock.instant());
        String scope = caller.name() + " feedback " + id;
        return writing.once(new FeedbackWriting.Call(scope, key, bytes, traceparent), () -> {
            Nudge nudge = inbox.find(id, caller.people(List.of()));
            if (nudge.getStatus() == NudgeStatus.WITHDRAWN || nudge.getStatus() == NudgeStatus.EXPIRED) {
                throw new ProblemException(ProblemKind.NUDGE_ENDED, "It was withdrawn or has expired meanwhile.");
            }
            return said(nudge, body);
        });
    }

    private static FeedbackWriting.Said said(Nudge nudge, FeedbackBody body) {
        Feedback.Builder feedback = Feedback.newBuilder()
                .setRecipient(nudge.getRecipient())
                .setNudgeId(nudge.getId())
                .setVerdict(body.verdict())
                .setReason(body.reason().orElse(null))
                .setUntil(body.until().orElse(null));
        return new FeedbackWriting.Said(feedback, new Position.AfterRevision(nudge.getId(), nudge.getRevision()));
    }
}
