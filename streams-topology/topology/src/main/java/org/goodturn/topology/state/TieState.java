package org.goodturn.topology.state;

import org.goodturn.domain.introduction.Card;
import org.goodturn.domain.introduction.GroupMail;
import org.goodturn.domain.trust.EvidenceLedger;
import org.goodturn.domain.trust.Observation;
import org.goodturn.domain.trust.SetAside;
import org.goodturn.domain.trust.TrustModel;

/**
 * One side of a tie.
 *
 * @param kept what the two did together; all of it, whether it counts or not
 * @param otherCard what the other side lets be known
 * @param recent event ids seen lately
 * @param revision grows with every change
 * @param sent the latest messages to several that the holder sent and the other received
 * @param aside whether the holder said that the tie is wrong
 */
public record TieState(
        EvidenceLedger kept, Card otherCard, RecentIds recent, long revision, GroupMail sent, SetAside aside) {

    /** Nothing yet. */
    public static final TieState NONE =
            new TieState(EvidenceLedger.EMPTY, Card.BLANK, RecentIds.NONE, 0, GroupMail.NONE, SetAside.NOT);

    /** What counts of what the two did together: nothing while the tie is set aside. */
    public EvidenceLedger ledger() {
        return aside.counting(kept);
    }

    /** With one interaction more, told by the other side together with its card. */
    public TieState plus(Observation observation, String eventId, Card card, TrustModel model, int maxBuckets) {
        return new TieState(
                kept.plus(observation, model, maxBuckets), card, recent.plus(eventId), revision + 1, sent, aside);
    }

    /** With another card of the other side. */
    public TieState with(Card card) {
        return new TieState(kept, card, recent, revision, sent, aside);
    }

    /** With one message to several more. */
    public TieState with(GroupMail.Message message) {
        return new TieState(kept, otherCard, recent, revision, sent.plus(message), aside);
    }

    /** With what the holder said of the other side as evidence; nothing happened between the two. */
    public TieState told(EvidenceLedger next) {
        return new TieState(next, otherCard, recent, revision + 1, sent, aside);
    }

    /** With less evidence; messages to several are not kept by source, so all are forgotten. */
    public TieState with(EvidenceLedger remaining) {
        return new TieState(remaining, otherCard, recent, revision + 1, GroupMail.NONE, aside);
    }

    /** Set aside, or not any more. */
    public TieState with(SetAside next) {
        return new TieState(kept, otherCard, recent, revision + 1, sent, next);
    }
}
