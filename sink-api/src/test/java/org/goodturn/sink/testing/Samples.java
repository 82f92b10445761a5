package org.goodturn.sink.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.goodturn.events.Asking;
import org.goodturn.events.ConsentOrigin;
import org.goodturn.events.ConsentRecord;
import org.goodturn.events.Contribution;
import org.goodturn.events.DataUse;
import org.goodturn.events.Direction;
import org.goodturn.events.EvidenceNote;
import org.goodturn.events.Explanation;
import org.goodturn.events.Grant;
import org.goodturn.events.InteractionKind;
import org.goodturn.events.IntroductionStep;
import org.goodturn.events.Nudge;
import org.goodturn.events.NudgeKind;
import org.goodturn.events.NudgeStatus;
import org.goodturn.events.Profile;
import org.goodturn.events.Purpose;
import org.goodturn.events.Tie;
import org.goodturn.events.TieEvidence;

/** Records as the topology and the feeders write them. */
public final class Samples {

    private Samples() {}

    /** An id nobody else has. */
    public static String someone() {
        return "p" + UUID.randomUUID().toString().substring(0, 12);
    }

    /** An open introduction, whose contributions add up to its log-odds. */
    public static Nudge nudge(String id, String recipient, String with, String... through) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        double baseline = -1.2;
        double trust = 0.1 + 0.2;
        double need = 1.0 / 3;
        double logOdds = baseline + trust + need;
        return Nudge.newBuilder()
                .setId(id)
                .setRevision(1)
                .setKind(through.length == 0 ? NudgeKind.FOLLOW_UP : NudgeKind.INTRODUCTION)
                .setStatus(NudgeStatus.OPEN)
                .setRecipient(recipient)
                .setTopic("marketing/branding")
                .setWith(with)
                .setThrough(Arrays.asList(through))
                .setScore(1 / (1 + Math.exp(-logOdds)))
                .setOpenedAt(now)
                .setExpiresAt(now.plus(Duration.ofDays(14)))
                .setUpdatedAt(now)
                .setHeadline("{with} can help with marketing/branding, and {through.0} knows them")
                .setExplanation(Explanation.newBuilder()
                        .setModel("default-1")
                        .setBaseline(baseline)
                        .setLogOdds(logOdds)
                        .setContributions(List.of(
                                contribution("inherited-trust", trust, "{through.0} trusts {with}", now),
                                contribution("need", need, "You looked for it more than before", now)))
                        .setCounterfactual("Without your 5 searches it would not have appeared")
                        .setDataUsed(List.of(new DataUse("mail", "map-trust", "r1")))
                        .build())
                .build();
    }

    private static Contribution contribution(String factor, double value, String text, Instant since) {
        return new Contribution(factor, value, text, List.of(new EvidenceNote("mails both ways", 9L, since)));
    }

    /** A question to a bridge: will it introduce the asker, who said yes, to the one who can help? */
    public static Nudge toBridge(String id, String bridge, String asker, String other) {
        return Nudge.newBuilder(nudge(id, bridge, asker))
                .setKind(NudgeKind.INTRODUCTION)
                .setHeadline("{with} would like to meet {meets}: would you introduce them?")
                .setAsking(Asking.BRIDGE)
                .setStep(IntroductionStep.BRIDGE_ASKED)
                .setAgreed(List.of(asker))
                .setMeets(other)
                .build();
    }

    /** A question to the other side, who can help: will it meet the asker, whom the bridge would introduce? */
    public static Nudge toOtherSide(String id, String other, String asker, String bridge) {
        return Nudge.newBuilder(nudge(id, other, asker, bridge))
                .setOffering(true)
                .setHeadline("{through.0} would introduce you to {with}")
                .setAsking(Asking.OTHER_SIDE)
                .setStep(IntroductionStep.OTHER_SIDE_ASKED)
                .setAgreed(List.of(asker, bridge))
                .build();
    }

    /** Another revision of a nudge. */
    public static Nudge revised(Nudge nudge, int revision, NudgeStatus status, String reason) {
        return Nudge.newBuilder(nudge)
                .setRevision(revision)
                .setStatus(status)
                .setReason(reason)
                .build();
    }

    /** A first consent to these purposes, for any source and time. */
    public static ConsentRecord consent(String person, Purpose... purposes) {
        return consent(person, 1, null, ConsentOrigin.PERSON, purposes);
    }

    /** A consent to these purposes, for any source and time. */
    public static ConsentRecord consent(
            String person, long revision, Long replaces, ConsentOrigin origin, Purpose... purposes) {
        return ConsentRecord.newBuilder()
                .setPerson(person)
                .setRevision(revision)
                .setReplaces(replaces)
                .setDecidedAt(Instant.now())
                .setOrigin(origin)
                .setGrants(Arrays.stream(purposes)
                        .map(purpose -> Grant.newBuilder()
                                .setPurpose(purpose)
                                .setSource("*")
                                .setReceipt("r-" + purpose)
                                .build())
                        .toList())
                .build();
    }

    /** A profile with a name. */
    public static Profile profile(String person, String name) {
        return Profile.newBuilder()
                .setPerson(person)
                .setDisplayName(name)
                .setUpdatedAt(Instant.now())
                .build();
    }

    /** A tie with one bucket of evidence, of so much weight, whose mean time is {@code meanAt}. */
    public static Tie tie(String person, String other, double weight, Instant meanAt, Duration halfLife) {
        Instant at = meanAt.truncatedTo(ChronoUnit.MILLIS);
        return Tie.newBuilder()
                .setPerson(person)
                .setOther(other)
                .setRevision(1)
                .setFirstAt(at)
                .setLastAt(at)
                .setInteractions(9)
                .setAsOf(at)
                .setBelief(0)
                .setDisbelief(0)
                .setUncertainty(1)
                .setTrust(0.5)
                .setEvidence(List.of(evidence(Direction.GIVEN, weight, at, halfLife)))
                .build();
    }

    /** One bucket of mails. */
    public static TieEvidence evidence(Direction direction, double weight, Instant meanAt, Duration halfLife) {
        return TieEvidence.newBuilder()
                .setKind(InteractionKind.MAIL)
                .setDirection(direction)
                .setSource("mail")
                .setCount(9)
                .setPositiveMicros(Math.round(weight * 1e6))
                .setNegativeMicros(0)
                .setMeanAt(meanAt)
                .setFirstAt(meanAt)
                .setLastAt(meanAt)
                .setHalfLifeMillis(halfLife.toMillis())
                .setReceipt("r1")
                .build();
    }
}
