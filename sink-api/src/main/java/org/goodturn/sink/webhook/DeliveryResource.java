package org.goodturn.sink.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodturn.events.WebhookDelivery;
import org.goodturn.sink.paging.Page;
import org.goodturn.sink.paging.PageSize;
import org.goodturn.sink.paging.PageToken;
import org.goodturn.sink.problem.ProblemException;
import org.goodturn.sink.problem.ProblemKind;
import org.goodturn.sink.security.Caller;
import org.goodturn.sink.security.Callers;
import org.goodturn.sink.security.Needs;
import org.goodturn.sink.security.Scope;
import org.jboss.resteasy.reactive.RestQuery;

/** What was sent to a webhook, sending it again, and trying whether it arrives. */
@Path("/v1/webhooks/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Needs(Scope.WEBHOOKS_MANAGE)
@RunOnVirtualThread
@Tag(name = "webhooks")
public class DeliveryResource {

    private final Registrations registrations;
    private final DeliveriesView deliveries;
    private final Replays replays;
    private final Judging judging;
    private final Sender sender;
    private final Callers callers;
    private final SecurityIdentity identity;

    @Inject
    DeliveryResource(
            Registrations registrations,
            DeliveriesView deliveries,
            Replays replays,
            Judging judging,
            Sender sender,
            Callers callers,
            SecurityIdentity identity) {
        this.registrations = registrations;
        this.deliveries = deliveries;
        this.replays = replays;
        this.judging = judging;
        this.sender = sender;
        this.callers = callers;
        this.identity = identity;
    }

    /** How a test went. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Tested(
            boolean delivered, String webhookId, Integer status, long durationMillis, String failure, String detail) {}

    /** A delivery that was begun. */
    record Begun(String delivery) {}

    /** The log. */
    @GET
    @Path("/deliveries")
    @Operation(
            summary = "What waits and the last that ended, the latest change first",
            description = "Of the ended ones the last 50 of each partition are kept.")
    public Page<DeliveryJson> log(String id, @RestQuery String after, @RestQuery Integer limit) {
        Hook hook = hook(id);
        PageSize size = PageSize.of(limit);
        WebhookDelivery last = after == null ? null : read(PageToken.parse(after, 2));
        List<WebhookDelivery> left = deliveries.log(hook.incarnation()).stream()
                .filter(delivery -> last == null || DeliveryJson.LATEST_FIRST.compare(last, delivery) < 0)
                .sorted(DeliveryJson.LATEST_FIRST)
                .toList();
        return size.of(left, DeliveryJson::of, DeliveryResource::end);
    }

    /** Sends the latest of one nudge again. */
    @POST
    @Path("/deliveries/{delivery}/replay")
    @Operation(summary = "Send again what a delivery was about, as it is now")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = Begun.class)))
    public Response replay(String id, String delivery) {
        return Response.accepted(new Begun(replays.again(hook(id), delivery))).build();
    }

    /** Sends everything since then again. */
    @POST
    @Path("/replay")
    @Operation(
            summary = "Send again every nudge that changed since a moment",
            description =
                    "At most 1000 a call; `next` says from where on to ask again. For what was missed while it was off.")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = Replays.Replayed.class)))
    public Response replaySince(String id, @RestQuery String since) {
        Hook hook = hook(id);
        try {
            return Response.accepted(replays.since(hook, Instant.parse(since == null ? "" : since)))
                    .build();
        } catch (DateTimeException e) {
            throw new ProblemException(
                    ProblemKind.INVALID_PARAMETER, "since is a moment such as 2026-03-01T09:00:00Z.");
        }
    }

    /** Tries whether it arrives. */
    @POST
    @Path("/test")
    @Operation(
            summary = "Send a signed event of the type `test` now, once",
            description = "Answers how that went; it is about nobody, and is not in the log.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Tested.class)))
    public Response test(String id) {
        Hook hook = hook(id);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Message message = judging.test("msg_test_" + UUID.randomUUID(), hook, now);
        Answer answer = sender.send(hook, message, 0, now);
        return Response.ok(new Tested(
                        answer.delivered(),
                        message.id(),
                        answer.status() == 0 ? null : answer.status(),
                        answer.took().toMillis(),
                        answer.failure().isEmpty() ? null : answer.failure(),
                        FailureWords.of(answer.failure())))
                .build();
    }

    private Hook hook(String id) {
        Caller caller = callers.of(identity);
        registrations.catchUp();
        return registrations.find(caller, WebhookResource.checked(id));
    }

    private static PageToken end(WebhookDelivery delivery) {
        return new PageToken(List.of(Long.toString(delivery.getChangedAt().toEpochMilli()), delivery.getId()));
    }

    private static WebhookDelivery read(PageToken token) {
        return WebhookDelivery.newBuilder()
                .setChangedAt(Instant.ofEpochMilli(token.number(0)))
                .setId(token.parts().get(1))
                .setOwner("")
                .setWebhook("")
                .setIncarnation("")
                .setRecipient("")
                .setNudge("")
                .setOffset(0)
                .build();
    }
}
