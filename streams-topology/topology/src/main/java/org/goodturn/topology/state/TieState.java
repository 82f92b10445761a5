package org.goodturn.topology.state;

import org.goodturn.domain.introduction.Card;
import org.goodturn.domain.introduction.GroupMail;
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
 * @param sent the latest messages to several that the holder sent and the other received
 */
public record TieState(EvidenceLedger ledger, Card otherCard, RecentIds recent, long revision, GroupMail sent) {

    /** Nothing yet. */
    public static final TieState NONE =
            new TieState(EvidenceLedger.EMPTY, Card.BLANK, RecentIds.NONE, 0, GroupMail.NONE);

    /** With one interaction more, told by the other side together with its card. */
    public TieState plus(Observation observation, String eventId, Card card, TrustModel model, int maxBuckets) {
        return new TieState(
                ledger.plus(observation, model, maxBuckets), card, recent.plus(eventId), revision + 1, sent);
    }

    /** With another card of the other side. */
    public TieState with(Card card) {
        return new TieState(ledger, card, recent, revision, sent);
    }

    /** With one message to several more. */
    public TieState with(GroupMail.Message message) {
        return new TieState(ledger, otherCard, recent, revision, sent.plus(message));
    }

    /** With what the holder said of the other side as evidence; nothing happened between the two. */
    public TieState told(EvidenceLedger next) {
        return new TieState(next, otherCard, recent, revision + 1, sent);
    }

    /** With less evidence; messages to several are not kept by source, so all are forgotten. */
    public TieState with(EvidenceLedger remaining) {
        return new TieState(remaining, otherCard, recent, revision + 1, GroupMail.NONE);
    }
}
