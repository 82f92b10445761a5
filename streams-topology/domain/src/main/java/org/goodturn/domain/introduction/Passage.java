package org.goodturn.domain.introduction;

import java.time.Instant;

/**
 * What a way through a bridge carries besides evidence: saturated beliefs ({@link InheritedBelief}) and signs of life.
 *
 * @param recipientInBridge the recipient's belief in the bridge, 0 to 1
 * @param bridgeInRecipient the bridge's belief in the recipient, 0 to 1
 * @param bridgeInOther the bridge's belief in the other side, 0 to 1
 * @param otherInBridge the other side's belief in the bridge, 0 to 1
 * @param reach the sum of the bridge's beliefs in all whom it knows
 * @param together messages of the bridge that went to both, each split by its group, decayed; see {@link GroupMail}
 * @param aliveAt when the quieter of the two ties was last heard
 */
public record Passage(
        double recipientInBridge,
        double bridgeInRecipient,
        double bridgeInOther,
        double otherInBridge,
        double reach,
        double together,
        Instant aliveAt) {

    /** Nothing is known of it. */
    public static final Passage UNKNOWN = new Passage(0, 0, 0, 0, 0, 0, Instant.EPOCH);

    public Passage {
        requireBelief(recipientInBridge);
        requireBelief(bridgeInRecipient);
        requireBelief(bridgeInOther);
        requireBelief(otherInBridge);
        if (!(reach >= 0 && together >= 0) || Double.isInfinite(reach + together)) {
            throw new IllegalArgumentException("reach and what went to both are finite and at least 0");
        }
    }

    /** The belief that the recipient inherits through this bridge, 0 to 1. */
    public double inherited() {
        // The bridge's reach was summed at another moment than its belief in the other; it never is less than that.
        return InheritedBelief.through(recipientInBridge, bridgeInOther, Math.max(reach, bridgeInOther));
    }

    /** The same way, walked from the other side. */
    public Passage reversed() {
        return new Passage(
                otherInBridge, bridgeInOther, bridgeInRecipient, recipientInBridge, reach, together, aliveAt);
    }

    /** The same way with the recipient's belief of today. */
    public Passage believing(double inBridge) {
        return new Passage(inBridge, bridgeInRecipient, bridgeInOther, otherInBridge, reach, together, aliveAt);
    }

    private static void requireBelief(double belief) {
        if (!(belief >= 0 && belief <= 1)) {
            throw new IllegalArgumentException("belief lies between 0 and 1");
        }
    }
}
