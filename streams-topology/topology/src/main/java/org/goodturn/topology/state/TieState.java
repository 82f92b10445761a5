package org.goodturn.topology.state;

import org.goodturn.domain.introduction.Card;
import org.goodturn.domain.trust.EvidenceLedger;
import org.goodturn.domain.trust.Observation;
import org.goodturn.domain.trust.TrustModel;

/**
 * One side of a tie.
 *
 * @param ledger what the two did together
 * @param otherCard what the other side lets be known
 * @param recent event ids seen lately
 * @param revision grows with every change
 */
public record TieState(EvidenceLedger ledger, Card otherCard, RecentIds recent, long revision) {

    /** Nothing yet. */
    public static final TieState NONE = new TieState(EvidenceLedger.EMPTY, Card.BLANK, RecentIds.NONE, 0);

    /** With one interaction more, told by the other side together with its card. */
    public TieState plus(Observation observation, String eventId, Card card, TrustModel model, int maxBuckets) {
        return new TieState(ledger.plus(observation, model, maxBuckets), card, recent.plus(eventId), revision + 1);
    }

    /** With another card of the other side. */
    public TieState with(Card card) {
        return new TieState(ledger, card, recent, revision);
    }

    /** With less evidence. */
    public TieState with(EvidenceLedger remaining) {
        return new TieState(remaining, otherCard, recent, revision + 1);
    }
}
