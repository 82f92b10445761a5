package org.goodturn.sink.inbox;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodturn.events.Nudge;
import org.goodturn.events.NudgeStatus;
import org.goodturn.sink.explanation.ExplanationJson;
import org.goodturn.sink.explanation.NudgeJson;
import org.goodturn.sink.paging.Page;
import org.goodturn.sink.paging.PageSize;
import org.goodturn.sink.paging.PageToken;
import org.goodturn.sink.problem.ProblemException;
import org.goodturn.sink.problem.ProblemKind;
import org.goodturn.sink.security.Callers;
import org.goodturn.sink.security.Needs;
import org.goodturn.sink.security.People;
import org.goodturn.sink.security.Scope;
import org.goodturn.sink.writing.Accepted;
import org.goodturn.sink.writing.ReadYourWrites;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The inbox: nudges, one nudge, its explanation. */
@Path("/v1/nudges")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Needs(Scope.NUDGES_READ)
@RunOnVirtualThread
@Tag(name = "nudges")
public class InboxResource {

    private final Inbox inbox;
    private final Callers callers;
    private final SecurityIdentity identity;
    private final ReadYourWrites written;

    @Inject
    InboxResource(Inbox inbox, Callers callers, SecurityIdentity identity, ReadYourWrites written) {
        this.inbox = inbox;
        this.callers = callers;
        this.identity = identity;
        this.written = written;
    }

    /** The caller's nudges, the newest first. */
    @GET
    @Operation(
            summary = "List nudges, the newest first",
            description = "`status` may be repeated; without it all that are kept. `after` is the `next` of a page.")
    public Page<NudgeJson> list(
            @RestQuery List<String> status,
            @RestQuery List<String> person,
            @RestQuery String after,
            @RestQuery Integer limit,
            @RestQuery String position,
            @RestHeader(Accepted.HEADER) String positionHeader) {
        People people = callers.of(identity).people(person);
        PageSize size = PageSize.of(limit);
        Set<NudgeStatus> statuses = statuses(status);
        Optional<PageToken> token = Optional.ofNullable(after).map(text -> PageToken.parse(text, 2));
        written.await(position, positionHeader, people);
        return inbox.list(people, statuses, size, token);
    }

    /** One nudge. */
    @GET
    @Path("/{id}")
    @Operation(summary = "One nudge", description = "404 if it is not there, not yours or may not be shown now.")
    public NudgeJson one(
            @RestPath String id, @RestQuery String position, @RestHeader(Accepted.HEADER) String positionHeader) {
        return inbox.shown(find(id, position, positionHeader));
    }

    /** Why there is this nudge. */
    @GET
    @Path("/{id}/explanation")
    @Operation(
            summary = "Why there is this nudge",
            description = "`baseline` and all `contributions.value` add up to `logOdds`.")
    public ExplanationJson explanation(
            @RestPath String id, @RestQuery String position, @RestHeader(Accepted.HEADER) String positionHeader) {
        return inbox.shown(find(id, position, positionHeader)).explanation();
    }

    private Nudge find(String id, String position, String positionHeader) {
        People people = callers.of(identity).people(List.of());
        written.await(position, positionHeader, people);
        return inbox.find(id, people);
    }

    private static Set<NudgeStatus> statuses(List<String> words) {
        if (words.isEmpty()) {
            return EnumSet.allOf(NudgeStatus.class);
        }
        Set<NudgeStatus> statuses = EnumSet.noneOf(NudgeStatus.class);
        for (NudgeStatus status : NudgeStatus.values()) {
            if (words.contains(NudgeJson.word(status))) {
                statuses.add(status);
            }
        }
        if (statuses.size() < Set.copyOf(words).size()) {
            throw new ProblemException(
                    ProblemKind.INVALID_PARAMETER,
                    "status is one of open, acknowledged, snoozed, accepted, declined, wrong, withdrawn, expired.");
        }
        return statuses;
    }
}
