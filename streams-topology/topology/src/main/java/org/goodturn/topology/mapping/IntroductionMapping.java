package org.goodturn.topology.mapping;

import java.time.Instant;
import java.util.List;
import org.goodturn.domain.PersonId;
import org.goodturn.domain.Topic;
import org.goodturn.domain.introduction.Need;
import org.goodturn.domain.introduction.Path;
import org.goodturn.domain.trust.Evidence;
import org.goodturn.letters.AskOther;

/** Needs and ways. */
public final class IntroductionMapping {

    private IntroductionMapping() {}

    /** A need, as letters carry it. */
    public static org.goodturn.letters.Need letter(Need need) {
        return new org.goodturn.letters.Need(
                need.shiftId(),
                need.topic().path(),
                need.probability(),
                need.rateRatio(),
                need.since(),
                need.until(),
                need.count(),
                need.shared());
    }

    /** The need that a letter carried. */
    public static Need need(org.goodturn.letters.Need carried) {
        return new Need(
                carried.getShiftId(),
                new Topic(carried.getTopic()),
                carried.getProbability(),
                carried.getRateRatio(),
                carried.getSince(),
                carried.getUntil(),
                carried.getCount(),
                carried.getShared());
    }

    /** The way from the seeker through the bridge to the other side. */
    public static Path toOther(AskOther asked, String bridge, Evidence otherAboutBridge) {
        return new Path(
                new PersonId(bridge),
                TrustMapping.evidence(asked.getSeekerAboutBridge()),
                TrustMapping.evidence(asked.getBridgeAboutOther()),
                TrustMapping.evidence(asked.getBridgeAboutSeeker()),
                otherAboutBridge,
                asked.getBridgeLoad(),
                asked.getSeekerBridgeCount(),
                asked.getBridgeOtherCount(),
                asked.getBridgeOtherSince(),
                List.copyOf(asked.getReceipts()));
    }

    /** The same way, walked from the other side to the seeker. */
    public static Path toSeeker(AskOther asked, String bridge, Evidence otherAboutBridge) {
        return new Path(
                new PersonId(bridge),
                otherAboutBridge,
                TrustMapping.evidence(asked.getBridgeAboutSeeker()),
                TrustMapping.evidence(asked.getBridgeAboutOther()),
                TrustMapping.evidence(asked.getSeekerAboutBridge()),
                asked.getBridgeLoad(),
                asked.getBridgeOtherCount(),
                asked.getSeekerBridgeCount(),
                since(asked),
                List.copyOf(asked.getReceipts()));
    }

    /** When bridge and seeker first did something together; a letter of an earlier version only dates the other pair. */
    private static Instant since(AskOther asked) {
        return asked.getSeekerBridgeSince() == null ? asked.getBridgeOtherSince() : asked.getSeekerBridgeSince();
    }
}
