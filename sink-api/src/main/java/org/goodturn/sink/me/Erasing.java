package org.goodturn.sink.me;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.goodturn.events.ConsentRecord;
import org.goodturn.events.Erasure;
import org.goodturn.sink.asking.Question;
import org.goodturn.sink.asking.Questions;
import org.goodturn.sink.consent.Decisions;
import org.goodturn.sink.kafka.RecordWriter;
import org.goodturn.sink.me.ErasureJson.Counts;
import org.goodturn.sink.views.ConsentsView;
import org.goodturn.sink.views.ErasuresView;
import org.goodturn.sink.views.ProfilesView;
import org.goodturn.sink.views.Seen;
import org.goodturn.sink.writing.Accepted;
import org.goodturn.topics.Topics;

/**
 * Has everything forgotten: the decision first, which masks at once and outlasts any outage; then the profile; then the word to
 * the topology. Each can be repeated: what was done is not done again.
 */
@Singleton
class Erasing {

    private static final String EVERYTHING = "all";

    private final Decisions decisions;
    private final ConsentsView consents;
    private final ProfilesView profiles;
    private final ErasuresView erasures;
    private final RecordWriter writer;
    private final Questions questions;

    @Inject
    Erasing(
            Decisions decisions,
            ConsentsView consents,
            ProfilesView profiles,
            ErasuresView erasures,
            RecordWriter writer,
            Questions questions) {
        this.decisions = decisions;
        this.consents = consents;
        this.profiles = profiles;
        this.erasures = erasures;
        this.writer = writer;
        this.questions = questions;
    }

    /** Begins, or goes on. */
    Accepted begin(String person, String eventId) {
        Decisions.Written nothing = decisions.withdrawAll(person, eventId);
        if (profiles.seen(person).isPresent()) {
            writer.forget(Topics.PROFILES, person);
        }
        if (since(person, nothing.revision()).stream().noneMatch(ErasureJson::isDone)) {
            questions.tell(person, Question.erase(nothing.revision()));
        }
        return Accepted.at(nothing.position());
    }

    /** How far it has got. */
    ErasureJson report(String person) {
        Optional<Seen<ConsentRecord>> decision = consents.seen(person);
        List<ErasureJson.Step> steps =
                erasures.of(person).stream().map(ErasureJson.Step::of).toList();
        boolean nothingIsAllowed =
                decision.filter(seen -> seen.value().getGrants().isEmpty()).isPresent();
        if (!nothingIsAllowed) {
            return new ErasureJson(person, "none", null, null, new Counts(0, 0, 0), steps, List.of());
        }
        List<Erasure> since = since(person, decision.get().value().getRevision());
        Optional<Erasure> done = since.stream().filter(ErasureJson::isDone).findFirst();
        return new ErasureJson(
                person,
                status(since, done.isPresent()),
                decision.get().value().getDecidedAt(),
                done.map(Erasure::getCompletedAt).orElse(null),
                Counts.of(since),
                steps,
                Remains.after(decision.get().appendedAt()));
    }

    private static String status(List<Erasure> since, boolean done) {
        if (done) {
            return "done";
        }
        return since.stream().anyMatch(report -> report.getPurpose().equals(EVERYTHING)) ? "running" : "pending";
    }

    private List<Erasure> since(String person, long revision) {
        return erasures.of(person).stream()
                .filter(report -> report.getConsentRevision() != null && report.getConsentRevision() >= revision)
                .toList();
    }
}
