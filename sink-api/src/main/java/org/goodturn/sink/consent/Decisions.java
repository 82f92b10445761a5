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
import org.goodturn.sink.writing.StateCall;
import org.goodturn.topics.Topics;

/** Writes what a person decided, each decision on top of the one before it. */
@Singleton
public class Decisions {

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

    /**
     * A decision that stands written.
     *
     * @param revision its revision
     * @param position where it stands
     */
    public record Written(long revision, Position position) {}

    /** Withdraws everything. Where the person allows nothing already, by their own word, that word stands. */
    public Written withdrawAll(String person, String eventId) {
        return locks.alone(person, () -> {
            Optional<Seen<ConsentRecord>> state = consents.seen(person);
            if (state.map(Seen::value).filter(Decisions::allowsNothing).isPresent()) {
                Seen<ConsentRecord> stands = state.get();
                return new Written(
                        stands.value().getRevision(),
                        new Position.InLog(Topics.CONSENTS.shortName(), stands.partition(), stands.offset()));
            }
            long revision = state.map(seen -> seen.value().getRevision()).orElse(0L);
            return write(person, revision, List.of(), eventId, Optional.empty());
        });
    }

    private static boolean allowsNothing(ConsentRecord decision) {
        return decision.getOrigin() == ConsentOrigin.PERSON
                && decision.getGrants().isEmpty();
    }

    /** Writes the decision, if it was made on what holds now, and waits a moment until the view has it. */
    Accepted decide(ConsentBody body, StateCall call) {
        String person = call.person();
        return locks.alone(person, () -> {
            Optional<Seen<ConsentRecord>> state = consents.seen(person);
            EntityTags.check(call.ifMatch(), state);
            long revision = state.map(seen -> seen.value().getRevision()).orElse(0L);
            if (body.revision().isPresent() && body.revision().getAsLong() != revision) {
                throw new ProblemException(
                        ProblemKind.STATE_CHANGED, "The revision in the body is not the current one; read it again.");
            }
            List<Grant> held = state.map(seen -> seen.value().getGrants()).orElse(List.of());
            List<Grant> next = body.terms().stream()
                    .map(terms -> terms.grant(held, receipts::next))
                    .toList();
            return Accepted.at(write(person, revision, next, call.eventId(), call.traceparent())
                    .position());
        });
    }

    private Written write(
            String person, long replaced, List<Grant> grants, String eventId, Optional<String> traceparent) {
        Instant now = clock.instant();
        ConsentRecord decision = ConsentRecord.newBuilder()
                .setPerson(person)
                .setRevision(replaced + 1)
                .setReplaces(replaced)
                .setDecidedAt(now)
                .setOrigin(ConsentOrigin.PERSON)
                .setGrants(grants)
                .build();
        Position position = writer.write(Topics.CONSENTS, person, decision, eventId, now, traceparent);
        written.await(position, new People.Everybody());
        return new Written(replaced + 1, position);
    }
}
