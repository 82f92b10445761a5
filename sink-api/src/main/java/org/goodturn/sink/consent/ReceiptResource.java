package org.goodturn.sink.consent;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodturn.sink.problem.ProblemException;
import org.goodturn.sink.problem.ProblemKind;
import org.goodturn.sink.security.Callers;
import org.goodturn.sink.security.Needs;
import org.goodturn.sink.security.Scope;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Receipts of the caller's consents. */
@Path("/v1/consents/{id}/receipt")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Needs(Scope.ME_READ)
@RunOnVirtualThread
@Tag(name = "consents")
public class ReceiptResource {

    private final ReceiptBook receipts;
    private final Callers callers;
    private final SecurityIdentity identity;

    @Inject
    ReceiptResource(ReceiptBook receipts, Callers callers, SecurityIdentity identity) {
        this.receipts = receipts;
        this.callers = callers;
        this.identity = identity;
    }

    /** One receipt; the id is the `receipt` of a grant. */
    @GET
    @Operation(
            summary = "The receipt of one consent",
            description =
                    "JSON-LD in the shape of ISO/IEC TS 27560:2023 with terms of the W3C Data Privacy Vocabulary.")
    public Map<String, Object> read(@RestPath String id, @RestQuery List<String> person) {
        String who = callers.of(identity).person(person);
        return receipts.find(who, id)
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.NOT_FOUND, "You hold no such receipt; withdrawn consents have none any more."));
    }
}
