package org.goodturn.topology.mapping;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.goodturn.domain.PersonId;
import org.goodturn.domain.Topic;
import org.goodturn.domain.introduction.Liveliness;
import org.goodturn.domain.introduction.Need;
import org.goodturn.domain.introduction.Passage;
import org.goodturn.domain.introduction.Path;
import org.goodturn.domain.trust.Evidence;
import org.goodturn.domain.trust.Regards;
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
    public static Path toOther(AskOther asked, String bridge, Evidence otherAboutBridge, double otherInBridge) {
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
                List.copyOf(asked.getReceipts()),
                passage(asked, otherInBridge));
    }

    /** The same way, walked from the other side to the seeker. */
    public static Path toSeeker(AskOther asked, String bridge, Evidence otherAboutBridge, double otherInBridge) {
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
                List.copyOf(asked.getReceipts()),
                passage(asked, otherInBridge).reversed());
    }

    /** How lively somebody is, as letters carry it. */
    public static org.goodturn.letters.Liveliness letter(Liveliness one) {
        return new org.goodturn.letters.Liveliness(one.activeDays(), one.newContacts(), one.heardAt(), one.ties());
    }

    /** The liveliness that a letter carried; unknown where it carried none. */
    public static Liveliness liveliness(org.goodturn.letters.Liveliness carried) {
        return carried == null
                ? Liveliness.UNKNOWN
                : new Liveliness(
                        carried.getActiveDays(), carried.getNewContacts(), carried.getHeardAt(), carried.getTies());
    }

    /** How others found somebody, as letters carry it: without when; absent where nobody said anything. */
    public static org.goodturn.letters.Standing letter(Regards received) {
        return received.isEmpty()
                ? null
                : new org.goodturn.letters.Standing(
                        received.count(),
                        received.sumMicros(),
                        received.ill(),
                        received.latest().stream().map(Regards.Latest::micros).toList());
    }

    /** How others found somebody, as a letter carried it; the newest first, their moments unknown. */
    public static Optional<Regards> regards(org.goodturn.letters.Standing carried) {
        return carried == null
                ? Optional.empty()
                : Optional.of(new Regards(
                        carried.getCount(),
                        carried.getSumMicros(),
                        carried.getIll(),
                        carried.getLatestMicros().stream()
                                .map(micros -> new Regards.Latest(0, micros))
                                .toList()));
    }

    private static Passage passage(AskOther asked, double otherInBridge) {
        org.goodturn.letters.Passage carried = asked.getPassage();
        return carried == null
                ? Passage.UNKNOWN
                : new Passage(
                        carried.getSeekerInBridge(),
                        carried.getBridgeInSeeker(),
                        carried.getBridgeInOther(),
                        otherInBridge,
                        carried.getReach(),
                        carried.getTogether(),
                        carried.getAliveAt());
    }

    /** When bridge and seeker first did something together; a letter of an earlier version only dates the other pair. */
    private static Instant since(AskOther asked) {
        return asked.getSeekerBridgeSince() == null ? asked.getBridgeOtherSince() : asked.getSeekerBridgeSince();
    }
}
