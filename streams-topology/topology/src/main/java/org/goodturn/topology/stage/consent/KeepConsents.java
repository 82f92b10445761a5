package org.goodturn.topology.stage.consent;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.goodturn.domain.consent.ConsentDecision;
import org.goodturn.domain.consent.Consents;
import org.goodturn.domain.consent.Purpose;
import org.goodturn.events.ConsentRecord;
import org.goodturn.topology.mapping.ConsentMapping;
import org.goodturn.topology.stage.People;
import org.goodturn.topology.stage.timing.Agenda;
import org.goodturn.topology.state.PersonState;
import org.goodturn.topology.state.Rooms;
import org.goodturn.topology.work.Refusal;
import org.goodturn.topology.work.Stage;
import org.goodturn.topology.work.Work;

/** A person decides what they allow. The new word is in force at once; what it takes away is forgotten step by step. */
public final class KeepConsents implements Stage<ConsentRecord> {

    private static final int MOST_GRANTS = 64;

    private final ConsentChange change;

    public KeepConsents(ConsentChange change) {
        this.change = change;
    }

    @Override
    public void handle(ConsentRecord record, Work work) {
        if (record.getRevision() < 1 || record.getGrants().size() > MOST_GRANTS) {
            work.refuse(
                    new Refusal("malformed-consent", "A consent has a revision of at least 1 and at most 64 grants."));
            return;
        }
        PersonState self = People.self(work);
        apply(self, self.consents().after(ConsentMapping.decision(record)), work);
    }

    /** An operator deleted the record: nothing is allowed any more. */
    public void deleted(Work work) {
        PersonState self = People.self(work);
        ConsentDecision nothing = new ConsentDecision(
                self.consents().revision() + 1,
                OptionalLong.of(self.consents().revision()),
                ConsentDecision.Origin.PERSON,
                work.moment().now(),
                List.of());
        apply(self, self.consents().after(nothing), work);
    }

    /**
     * The person allows nothing any more, by a decision that may be read here before or after.
     *
     * @return false where a later decision allows something; then that one holds
     */
    boolean withdrawAll(long revision, Instant decidedAt, Work work) {
        PersonState self = People.self(work);
        if (self.consents().allowSomethingSince(revision)) {
            return false;
        }
        ConsentDecision nothing = new ConsentDecision(
                revision, OptionalLong.of(revision - 1), ConsentDecision.Origin.PERSON, decidedAt, List.of());
        apply(self, self.consents().after(nothing), work);
        return true;
    }

    /** The clock passed the beginning or end of a grant. */
    public void look(Work work) {
        PersonState self = People.self(work);
        apply(self, self.consents(), work);
    }

    private void apply(PersonState before, Consents consents, Work work) {
        Instant now = work.moment().now();
        PersonState after = before.with(consents, now);
        work.put(Rooms.PEOPLE, work.person(), after);
        consents.nextChangeAfter(now).ifPresent(edge -> Agenda.put(Agenda.CONSENTS, edge, work));
        Set<Purpose> lost = EnumSet.noneOf(Purpose.class);
        lost.addAll(before.inForce());
        lost.removeAll(after.inForce());
        change.happened(before, after, lost, work);
    }
}
