package org.goodturn.sink.topics;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodturn.events.Answer;
import org.goodturn.sink.asking.Question;
import org.goodturn.sink.asking.Questions;
import org.goodturn.sink.paging.Page;
import org.goodturn.sink.paging.PageToken;
import org.goodturn.sink.security.Callers;
import org.goodturn.sink.security.Needs;
import org.goodturn.sink.security.Scope;
import org.jboss.resteasy.reactive.RestQuery;

/** The caller's topics. */
@Path("/v1/topics")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Needs(Scope.ME_READ)
@RunOnVirtualThread
@Tag(name = "topics")
public class TopicsResource {

    private final Questions questions;
    private final Callers callers;
    private final SecurityIdentity identity;

    @Inject
    TopicsResource(Questions questions, Callers callers, SecurityIdentity identity) {
        this.questions = questions;
        this.callers = callers;
        this.identity = identity;
    }

    /** All topics, in the order of their names. */
    @GET
    @Operation(
            summary = "What the caller looked into, week by week, and what became a need",
            description = "A page has at most 256 topics.")
    public Page<TopicJson> list(@RestQuery List<String> person, @RestQuery String after) {
        String who = callers.of(identity).person(person);
        String cursor = after == null ? "" : PageToken.parse(after, 1).parts().getFirst();
        Answer answer = questions.ask(who, Question.topics(cursor));
        return new Page<>(
                answer.getTopics().getTopics().stream().map(TopicJson::of).toList(),
                answer.getNext().isEmpty() ? null : new PageToken(List.of(answer.getNext())).text());
    }
}
