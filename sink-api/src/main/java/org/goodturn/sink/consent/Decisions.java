package org.goodturn.sink.consent;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.goodturn.clock.StackClock;
import org.goodturn.events.ConsentOrigin;
import org.goodturn.events.ConsentRecord;
import org.goodturn.events.Grant;
import org.goodturn.sink.kafka.RecordWriter;
import org.goodturn.sink.problem.ProblemException;
import org.goodturn.sink.problem.ProblemKind;
import org.goodturn.sink.security.People;
import org.goodturn.sink.views.ConsentsView;
import org.goodturn.sink.views.Seen;
import org.goodturn.sink.writing.Accepted;
import org.goodturn.sink.writing.EntityTags;
import org.goodturn.sink.writing.PersonLocks;
import org.goodturn.sink.writing.Position;
import org.goodturn.sink.writing.ReadYourWrites;
import org.goodturn.topics.Topics;

/** Writes what a person decided, each decision on top of the one before it. */
@Singleton
class Decisions {

    private final ConsentsView consents;
    private final RecordWriter writer;
    private final ReadYourWrites written;
    private final PersonLocks locks;
    private final StackClock clock;
    private final Receipts receipts = new Receipts();

    @Inject
    Decisions(ConsentsView consents, RecordWriter writer, ReadYourWrites written, PersonLocks locks, StackClock clock) {
        this.consents = consents;
        this.writer = writer;
        this.written = written;
        this.locks = locks;
        this.clock = clock;
    }

    /** Writes the decision, if it was made on what holds now, and waits a moment until the view has it. */
    Accepted decide(String person, ConsentBody body, String ifMatch, String eventId, Optional<String> traceparent) {
        return locks.alone(person, () -> {
            Optional<Seen<ConsentRecord>> state = consents.seen(person);
            EntityTags.check(ifMatch, state);
            long revision = state.map(seen -> seen.value().getRevision()).orElse(0L);
            if (body.revision().isPresent() && body.revision().getAsLong() != revision) {
                throw new ProblemException(
                        ProblemKind.STATE_CHANGED, "The revision in the body is not the current one; read it again.");
            }
            Instant now = clock.instant();
            List<Grant> held = state.map(seen -> seen.value().getGrants()).orElse(List.of());
            ConsentRecord decision = ConsentRecord.newBuilder()
                    .setPerson(person)
                    .setRevision(revision + 1)
                    .setReplaces(revision)
                    .setDecidedAt(now)
                    .setOrigin(ConsentOrigin.PERSON)
                    .setGrants(body.terms().stream()
                            .map(terms -> terms.grant(held, receipts::next))
                            .toList())
                    .build();
            Position position = writer.write(Topics.CONSENTS, person, decision, eventId, now, traceparent);
            written.await(position, new People.Everybody());
            return Accepted.at(position);
        });
    }
}
