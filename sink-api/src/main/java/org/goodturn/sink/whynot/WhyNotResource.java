package org.goodturn.sink.whynot;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodturn.events.Hindrance;
import org.goodturn.sink.asking.Question;
import org.goodturn.sink.asking.Questions;
import org.goodturn.sink.explanation.ExplanationJson;
import org.goodturn.sink.explanation.NamedPerson;
import org.goodturn.sink.explanation.Wording;
import org.goodturn.sink.problem.ProblemException;
import org.goodturn.sink.problem.ProblemKind;
import org.goodturn.sink.security.Callers;
import org.goodturn.sink.security.Needs;
import org.goodturn.sink.security.Scope;
import org.goodturn.topics.PersonKeys;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Why not? */
@Path("/v1/why-not/{other}")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Needs(Scope.ME_READ)
@RunOnVirtualThread
@Tag(name = "why not")
public class WhyNotResource {

    private final Questions questions;
    private final OwnPeople own;
    private final Callers callers;
    private final SecurityIdentity identity;

    @Inject
    WhyNotResource(Questions questions, OwnPeople own, Callers callers, SecurityIdentity identity) {
        this.questions = questions;
        this.own = own;
        this.callers = callers;
        this.identity = identity;
    }

    /** The reasons. */
    @GET
    @Operation(
            summary = "Why there is no nudge about that person",
            description =
                    "As far as the caller may know: what others decided for themselves, and whether there is such a"
                            + " person at all, has one answer, `nothing-known`.")
    public WhyNotJson read(@RestPath String other, @RestQuery List<String> person) {
        String who = callers.of(identity).person(person);
        if (!PersonKeys.isPerson(other)) {
            throw new ProblemException(
                    ProblemKind.INVALID_PARAMETER, "The path ends with a person's id, as ties and nudges have it.");
        }
        Optional<String> name = own.name(who, other);
        Wording wording = Wording.about(name, own.know(who, other));
        return new WhyNotJson(
                new NamedPerson(other, name.orElse(null)),
                questions.ask(who, Question.whyNot(other)).getWhyNot().getSaid().stream()
                        .map(said -> said(said, wording))
                        .toList());
    }

    private static WhyNotJson.Said said(Hindrance said, Wording wording) {
        return new WhyNotJson.Said(
                said.getCode(),
                wording.say(said.getText()),
                said.getExplanation() == null ? null : ExplanationJson.of(said.getExplanation(), wording));
    }
}
