package org.goodturn.sink.people;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
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

/** The people an application may act for. */
@Path("/v1/people")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Needs(Scope.NUDGES_READ)
@RunOnVirtualThread
@Tag(name = "people")
public class PeopleResource {

    private final Community community;
    private final Callers callers;
    private final SecurityIdentity identity;

    @Inject
    PeopleResource(Community community, Callers callers, SecurityIdentity identity) {
        this.community = community;
        this.callers = callers;
        this.identity = identity;
    }

    /** The people, the liveliest first. */
    @GET
    @Operation(summary = "The people an application may act for, the liveliest first")
    public Page<PersonJson> list(@RestQuery String after, @RestQuery Integer limit) {
        if (!(callers.of(identity) instanceof Caller.Application application)) {
            throw new ProblemException(ProblemKind.NOT_ALLOWED, "This list is for applications.");
        }
        PageSize size = PageSize.of(limit);
        PersonJson last = after == null ? null : read(PageToken.parse(after, 4));
        List<PersonJson> left = community.of(application.granted()).stream()
                .filter(person -> last == null || PersonJson.LIVELIEST_FIRST.compare(last, person) < 0)
                .sorted(PersonJson.LIVELIEST_FIRST)
                .toList();
        return size.of(left, person -> person, PeopleResource::end);
    }

    private static PageToken end(PersonJson person) {
        return new PageToken(List.of(
                Integer.toString(person.openNudges()),
                Integer.toString(person.ties()),
                person.lastAt() == null ? "" : Long.toString(person.lastAt().toEpochMilli()),
                person.person()));
    }

    private static PersonJson read(PageToken token) {
        Instant lastAt = token.parts().get(2).isEmpty() ? null : Instant.ofEpochMilli(token.number(2));
        return new PersonJson(token.parts().get(3), null, (int) token.number(1), (int) token.number(0), lastAt);
    }
}
