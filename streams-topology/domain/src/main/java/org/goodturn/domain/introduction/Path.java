package org.goodturn.domain.introduction;

import java.time.Instant;
import java.util.List;
import org.goodturn.domain.PersonId;
import org.goodturn.domain.trust.Evidence;

/**
 * One way from the recipient to the other side, through a bridge, with everything that all three said of it.
 *
 * @param bridge who could introduce
 * @param recipientAboutBridge the recipient's evidence about the bridge
 * @param bridgeAboutOther the bridge's evidence about the other side
 * @param bridgeAboutRecipient the bridge's evidence about the recipient
 * @param otherAboutBridge the other side's evidence about the bridge
 * @param bridgeLoad how many candidates the bridge has named in the last week
 * @param recipientBridgeCount interactions between recipient and bridge
 * @param bridgeOtherCount interactions between bridge and other side
 * @param bridgeOtherSince the first of the latter
 * @param receipts the bridge's consents it rests on
 * @param passage beliefs and signs of life
 */
public record Path(
        PersonId bridge,
        Evidence recipientAboutBridge,
        Evidence bridgeAboutOther,
        Evidence bridgeAboutRecipient,
        Evidence otherAboutBridge,
        int bridgeLoad,
        long recipientBridgeCount,
        long bridgeOtherCount,
        Instant bridgeOtherSince,
        List<String> receipts,
        Passage passage) {

    public Path {
        receipts = List.copyOf(receipts);
    }

    /** A way of which only the evidence is known. */
    public Path(
            PersonId bridge,
            Evidence recipientAboutBridge,
            Evidence bridgeAboutOther,
            Evidence bridgeAboutRecipient,
            Evidence otherAboutBridge,
            int bridgeLoad,
            long recipientBridgeCount,
            long bridgeOtherCount,
            Instant bridgeOtherSince,
            List<String> receipts) {
        this(
                bridge,
                recipientAboutBridge,
                bridgeAboutOther,
                bridgeAboutRecipient,
                otherAboutBridge,
                bridgeLoad,
                recipientBridgeCount,
                bridgeOtherCount,
                bridgeOtherSince,
                receipts,
                Passage.UNKNOWN);
    }

    /** The same way with what the recipient knows of the bridge today. */
    public Path asKnownToday(Evidence aboutBridge, double beliefInBridge, long count) {
        return new Path(
                bridge,
                aboutBridge,
                bridgeAboutOther,
                bridgeAboutRecipient,
                otherAboutBridge,
                bridgeLoad,
                count,
                bridgeOtherCount,
                bridgeOtherSince,
                receipts,
                passage.believing(beliefInBridge));
    }

    /** The same way with beliefs and signs of life. */
    public Path with(Passage known) {
        return new Path(
                bridge,
                recipientAboutBridge,
                bridgeAboutOther,
                bridgeAboutRecipient,
                otherAboutBridge,
                bridgeLoad,
                recipientBridgeCount,
                bridgeOtherCount,
                bridgeOtherSince,
                receipts,
                known);
    }
}
