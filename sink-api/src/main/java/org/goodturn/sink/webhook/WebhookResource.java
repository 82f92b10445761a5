package org.goodturn.sink.webhook;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodturn.sink.SinkSettings;
import org.goodturn.sink.paging.Page;
import org.goodturn.sink.problem.ProblemException;
import org.goodturn.sink.problem.ProblemKind;
import org.goodturn.sink.security.Caller;
import org.goodturn.sink.security.Callers;
import org.goodturn.sink.security.Needs;
import org.goodturn.sink.security.Scope;

/** The caller's webhooks. A name is the caller's own: others may use the same, and nobody sees another's. */
@Path("/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Needs(Scope.WEBHOOKS_MANAGE)
@RunOnVirtualThread
@Tag(name = "webhooks")
public class WebhookResource {

    private final Registrations registrations;
    private final HooksView hooks;
    private final DeliveriesView deliveries;
    private final SinkSettings settings;
    private final Callers callers;
    private final SecurityIdentity identity;

    @Inject
    WebhookResource(
            Registrations registrations,
            HooksView hooks,
            DeliveriesView deliveries,
            SinkSettings settings,
            Callers callers,
            SecurityIdentity identity) {
        this.registrations = registrations;
        this.hooks = hooks;
        this.deliveries = deliveries;
        this.settings = settings;
        this.callers = callers;
        this.identity = identity;
    }

    /** All of the caller's. */
    @GET
    @Operation(summary = "The caller's webhooks, by name")
    public Page<WebhookJson> list() {
        Caller caller = caller();
        registrations.catchUp();
        return new Page<>(hooks.of(caller.name()).stream().map(this::shown).toList(), null);
    }

    /** One of them. */
    @GET
    @Path("/{id}")
    @Operation(summary = "One webhook, without its secret")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WebhookJson.class)))
    public Response get(String id) {
        Caller caller = caller();
        registrations.catchUp();
        return Response.ok(shown(registrations.find(caller, checked(id)))).build();
    }

    /** Creates or replaces one. */
    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Create a webhook, or replace what it was",
            description = "The answer that creates it (201) has the `secret`; no later one has it."
                    + " Replacing keeps the secret and switches the webhook on, unless the body says `disabled`."
                    + " A name that has no IP address yet is taken, with a `notice`; each try looks it up anew.")
    @RequestBody(content = @Content(schema = @Schema(implementation = WebhookRequest.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = WebhookJson.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WebhookJson.class)))
    public Response put(String id, byte[] bytes) {
        Caller caller = caller();
        WebhookBody body = WebhookBody.read(bytes, settings.limits().bodyBytes());
        Registrations.Made made = registrations.put(caller, checked(id), body);
        int status = made.secret().isPresent() ? 201 : 200;
        return Response.status(status).entity(shown(made)).build();
    }

    /** Removes one. */
    @DELETE
    @Path("/{id}")
    @Operation(summary = "Remove a webhook: nothing is sent any more")
    @APIResponse(responseCode = "204")
    public void remove(String id) {
        registrations.remove(caller(), checked(id));
    }

    /** Gives one a new secret. */
    @POST
    @Path("/{id}/rotate")
    @Operation(
            summary = "Give a webhook a new secret",
            description = "The answer has it, once. The one before signs, too, for 24 hours.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WebhookJson.class)))
    public Response rotate(String id) {
        return Response.ok(shown(registrations.rotate(caller(), checked(id)))).build();
    }

    private Caller caller() {
        return callers.of(identity);
    }

    private WebhookJson shown(Hook hook) {
        return WebhookJson.of(hook, deliveries, Instant.now());
    }

    private WebhookJson shown(Registrations.Made made) {
        return WebhookJson.of(
                made.hook(),
                deliveries,
                Instant.now(),
                made.notice().orElse(null),
                made.secret().orElse(null));
    }

    /** A name that cannot be one is nothing that is there. */
    static String checked(String id) {
        if (!id.matches("[A-Za-z0-9_-]{1,64}")) {
            throw new ProblemException(
                    ProblemKind.INVALID_PARAMETER, "A webhook's name has 1 to 64 of A-Z a-z 0-9 _ and -.");
        }
        return id;
    }
}
