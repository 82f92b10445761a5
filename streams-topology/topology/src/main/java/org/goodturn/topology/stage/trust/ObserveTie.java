package org.goodturn.topology.stage.trust;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.goodturn.domain.consent.Purpose;
import org.goodturn.domain.introduction.Card;
import org.goodturn.domain.introduction.GroupMail;
import org.goodturn.domain.trust.Direction;
import org.goodturn.domain.trust.Observation;
import org.goodturn.letters.NarrowTie;
import org.goodturn.letters.TieObservation;
import org.goodturn.topology.mapping.ConsentMapping;
import org.goodturn.topology.mapping.TrustMapping;
import org.goodturn.topology.stage.FirstContact;
import org.goodturn.topology.stage.LetterTypes;
import org.goodturn.topology.stage.People;
import org.goodturn.topology.state.PersonState;
import org.goodturn.topology.state.TieState;
import org.goodturn.topology.work.Work;

/**
 * The two sides of keeping an interaction. The side that is told first drops duplicates for both. Where consent went while the
 * letters were under way, the other side is told to forget.
 */
public final class ObserveTie {

    private final Ties ties;
    private final FirstContact firstContact;
    private final Sociabilities sociabilities = new Sociabilities();

    public ObserveTie(Ties ties, FirstContact firstContact) {
        this.ties = ties;
        this.firstContact = firstContact;
    }

    /** The other side is told what {@code from} did. */
    public void told(String from, TieObservation told, Work work) {
        Instant now = work.moment().now();
        PersonState self = People.self(work);
        if (!agrees(self, told)) {
            work.heldBack("other-no-consent");
            return;
        }
        TieState tie = People.tie(work, from);
        if (tie.recent().contain(told.getEventId())) {
            work.count("duplicate-interactions");
            return;
        }
        keep(tie, from, told, Direction.RECEIVED, self, work);
        work.letter(from, LetterTypes.TIE_OBSERVED, TrustMapping.answer(told, self.card(now)));
    }

    /** The one who acted hears that the other side keeps it. */
    public void answered(String from, TieObservation told, Work work) {
        PersonState self = People.self(work);
        if (!agrees(self, told)) {
            work.heldBack("no-consent");
            List<org.goodturn.letters.Terms> left =
                    ConsentMapping.letterTerms(self.consents().termsOf(Purpose.MAP_TRUST));
            work.letter(from, LetterTypes.NARROW_TIE, new NarrowTie(left));
            return;
        }
        keep(People.tie(work, from), from, told, Direction.GIVEN, self, work);
    }

    /** A tie's card changed. */
    public void cardChanged(String from, Card card, Work work) {
        TieState tie = People.tie(work, from);
        if (!tie.kept().isEmpty() && !tie.otherCard().equals(card)) {
            ties.keepUnpublished(from, tie.with(card), work);
        }
    }

    private void keep(
            TieState tie, String other, TieObservation told, Direction direction, PersonState self, Work work) {
        Observation seen = TrustMapping.observation(told, direction);
        TieState next =
                tie.plus(seen, told.getEventId(), TrustMapping.card(told.getCard()), ties.model(), ties.maxBuckets());
        if (direction == Direction.GIVEN) {
            Optional<GroupMail.Message> group = TrustMapping.groupMail(told);
            next = group.isPresent() ? next.with(group.get()) : next;
        }
        sociabilities.grown(seen, tie.kept().isEmpty(), ties.model(), work);
        ties.keep(other, next, self, work);
        if (tie.kept().isEmpty()) {
            firstContact.began(other, work);
        }
        work.count(tie.kept().isEmpty() ? "tie-sides-begun" : "tie-sides-grown");
    }

    private static boolean agrees(PersonState self, TieObservation told) {
        return self.consents()
                .grantFor(Purpose.MAP_TRUST, told.getSource(), told.getAt())
                .isPresent();
    }
}
