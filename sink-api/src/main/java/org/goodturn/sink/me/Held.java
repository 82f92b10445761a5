package org.goodturn.sink.me;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goodturn.clock.StackClock;
import org.goodturn.events.HeldCounts;
import org.goodturn.events.Tie;
import org.goodturn.sink.asking.Question;
import org.goodturn.sink.asking.Questions;
import org.goodturn.sink.consent.ConsentJson;
import org.goodturn.sink.inbox.Visibility;
import org.goodturn.sink.problem.ProblemException;
import org.goodturn.sink.problem.ProblemKind;
import org.goodturn.sink.profile.ProfileJson;
import org.goodturn.sink.security.People;
import org.goodturn.sink.ties.Circle;
import org.goodturn.sink.views.ConsentsView;
import org.goodturn.sink.views.NudgesView;
import org.goodturn.sink.views.ProfilesView;
import org.goodturn.sink.views.StoredNudge;

/** What is held about a person, at a glance. */
@Singleton
class Held {

    private final ProfilesView profiles;
    private final ConsentsView consents;
    private final Circle circle;
    private final NudgesView nudges;
    private final Visibility visibility;
    private final Questions questions;
    private final StackClock clock;

    @Inject
    Held(
            ProfilesView profiles,
            ConsentsView consents,
            Circle circle,
            NudgesView nudges,
            Visibility visibility,
            Questions questions,
            StackClock clock) {
        this.profiles = profiles;
        this.consents = consents;
        this.circle = circle;
        this.nudges = nudges;
        this.visibility = visibility;
        this.questions = questions;
        this.clock = clock;
    }

    MeJson of(String person) {
        List<Tie> ties = circle.of(person);
        List<StoredNudge> kept = nudges.of(new People.Listed(Set.of(person))).stream()
                .filter(nudge -> nudge.status().isPresent())
                .toList();
        int open = (int) kept.stream().filter(visibility::openNow).count();
        Optional<HeldCounts> counts = counts(person);
        Instant now = clock.instant();
        return new MeJson(
                person,
                profiles.nameOf(person).orElse(null),
                ProfileJson.of(person, profiles.of(person)),
                ConsentJson.of(person, consents.of(person)),
                new MeJson.HeldJson(
                        ties.size(),
                        ties.stream().mapToLong(Tie::getInteractions).sum(),
                        counts.map(HeldCounts::getTopics).orElse(null),
                        kept.size(),
                        open,
                        counts.map(HeldCounts::getMentions).orElse(null)),
                WhatConsentsHold.of(ties, open, counts, purpose -> consents.allows(person, purpose, now)),
                counts.isPresent() ? null : MeJson.IncompleteJson.COUNTS);
    }

    /** What the topology counts; nothing where it does not answer, so that the rest can be seen and what is missing named. */
    private Optional<HeldCounts> counts(String person) {
        try {
            return Optional.of(questions
                    .ask(person, Question.export(""))
                    .getExport()
                    .getPerson()
                    .getCounts());
        } catch (ProblemException e) {
            if (e.kind() == ProblemKind.ANSWER_LATE || e.kind() == ProblemKind.STARTING) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
