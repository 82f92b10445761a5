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
        List<String> receipts) {

    public Path {
        receipts = List.copyOf(receipts);
    }

    /** The same way with what the recipient knows of the bridge today. */
    public Path asKnownToday(Evidence aboutBridge, long count) {
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
                receipts);
    }
}
