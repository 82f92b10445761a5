package org.goodturn.sink.ties;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodturn.clock.StackClock;
import org.goodturn.events.Tie;
import org.goodturn.sink.paging.Page;
import org.goodturn.sink.paging.PageSize;
import org.goodturn.sink.paging.PageToken;
import org.goodturn.sink.problem.ProblemException;
import org.goodturn.sink.problem.ProblemKind;
import org.goodturn.sink.security.Callers;
import org.goodturn.sink.security.Needs;
import org.goodturn.sink.security.People;
import org.goodturn.sink.security.Scope;
import org.goodturn.sink.views.ProfilesView;
import org.goodturn.sink.writing.Accepted;
import org.goodturn.sink.writing.ReadYourWrites;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The caller's ties, faded ones too. */
@Path("/v1/ties")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Needs(Scope.ME_READ)
@RunOnVirtualThread
@Tag(name = "ties")
public class TiesResource {

    private final Circle circle;
    private final ProfilesView profiles;
    private final StackClock clock;
    private final ReadYourWrites written;
    private final Callers callers;
    private final SecurityIdentity identity;

    @Inject
    TiesResource(
            Circle circle,
            ProfilesView profiles,
            StackClock clock,
            ReadYourWrites written,
            Callers callers,
            SecurityIdentity identity) {
        this.circle = circle;
        this.profiles = profiles;
        this.clock = clock;
        this.written = written;
        this.callers = callers;
        this.identity = identity;
    }

    /** All ties, the most trusted first. */
    @GET
    @Operation(
            summary = "The caller's ties, the most trusted first",
            description = "An application names one `person`. All pages show trust as of the first page's moment.")
    public Page<TieJson> list(
            @RestQuery List<String> person,
            @RestQuery String after,
            @RestQuery Integer limit,
            @RestQuery String position,
            @RestHeader(Accepted.HEADER) String positionHeader) {
        String who = callers.of(identity).person(person);
        written.await(position, positionHeader, new People.Listed(Set.of(who)));
        PageSize size = PageSize.of(limit);
        PageToken token = after == null ? null : PageToken.parse(after, 3);
        Instant now = token == null ? clock.instant() : Instant.ofEpochMilli(token.number(0));
        List<TieJson> left = circle.of(who).stream()
                .map(tie -> shown(tie, now))
                .filter(tie -> token == null || comesAfter(tie, token))
                .sorted(TieJson.MOST_TRUSTED_FIRST)
                .toList();
        return size.of(left, tie -> tie, tie -> end(tie, now));
    }

    /** One tie. */
    @GET
    @Path("/{other}")
    @Operation(summary = "One tie of the caller", description = "404 if there is none.")
    public TieJson one(
            @RestPath String other,
            @RestQuery List<String> person,
            @RestQuery String position,
            @RestHeader(Accepted.HEADER) String positionHeader) {
        String who = callers.of(identity).person(person);
        written.await(position, positionHeader, new People.Listed(Set.of(who)));
        return circle.between(who, other)
                .map(tie -> shown(tie, clock.instant()))
                .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND, "You have no tie with that person."));
    }

    private TieJson shown(Tie tie, Instant now) {
        return TieJson.of(tie, profiles.nameOf(tie.getOther()), now);
    }

    private static PageToken end(TieJson tie, Instant now) {
        return new PageToken(List.of(
                Long.toString(now.toEpochMilli()), Long.toString(Double.doubleToLongBits(tie.trust())), tie.person()));
    }

    private static boolean comesAfter(TieJson tie, PageToken token) {
        int byTrust = Double.compare(token.real(1), tie.trust());
        return byTrust > 0
                || byTrust == 0 && tie.person().compareTo(token.parts().get(2)) > 0;
    }
}
