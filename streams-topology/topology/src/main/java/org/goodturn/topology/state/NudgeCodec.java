package org.goodturn.topology.state;

import java.util.Optional;
import org.goodturn.domain.PersonId;
import org.goodturn.domain.explanation.DataUse;
import org.goodturn.domain.introduction.Candidate;
import org.goodturn.domain.introduction.Liveliness;
import org.goodturn.domain.introduction.NudgeKind;
import org.goodturn.domain.introduction.Passage;
import org.goodturn.domain.introduction.Path;
import org.goodturn.domain.timing.NudgeOutcome;
import org.goodturn.domain.timing.NudgeStatus;
import org.goodturn.domain.trust.Evidence;
import org.goodturn.domain.trust.Repute;
import org.goodturn.topology.work.Codec;

/**
 * Layout 4: the life, the candidate with its paths, passages, liveliness and repute, the score with its model, the data used, the
 * outcome, the agreement. Layout 3 had no agreement, which takes about 30 bytes and 25 a person. Layout 2 had no repute, which takes at most 330 bytes. Layout 1 had neither passages, liveliness, model nor outcome: what it holds is read as scored by the model that
 * shipped with it.
 */
final class NudgeCodec implements Codec<NudgeState> {

    private static final int LAYOUT = 4;
    private static final NudgeOutcome[] OUTCOMES = NudgeOutcome.values();
    private static final NudgeStatus[] STATUSES = NudgeStatus.values();
    private static final NudgeKind[] KINDS = NudgeKind.values();

    @Override
    public byte[] encode(NudgeState nudge) {
        StateOutput out = new StateOutput(LAYOUT);
        out.text(nudge.id());
        out.number(nudge.revision());
        out.octet(nudge.status().ordinal());
        write(nudge.candidate(), out);
        ScoredCodec.write(nudge.scored(), out);
        out.all(nudge.dataUsed(), use -> {
            out.text(use.source());
            out.text(use.purpose());
            out.text(use.receipt());
        });
        out.instant(nudge.heldSince());
        out.instant(nudge.openedAt());
        out.instant(nudge.expiresAt());
        out.instant(nudge.dueAt());
        out.text(nudge.reason());
        out.octet(nudge.outcome().ordinal());
        out.maybe(nudge.agreement(), agreement -> AgreementCodec.write(agreement, out));
        return out.toBytes();
    }

    @Override
    public NudgeState decode(byte[] bytes) {
        StateInput in = new StateInput(bytes, LAYOUT);
        return new NudgeState(
                in.text(),
                in.count(),
                STATUSES[in.octet()],
                readCandidate(in),
                ScoredCodec.read(in),
                in.all(() -> new DataUse(in.text(), in.text(), in.text())),
                in.instant(),
                in.instant(),
                in.instant(),
                in.instant(),
                in.text(),
                in.layout() == 1 ? NudgeOutcome.UNKNOWN : OUTCOMES[in.octet()],
                in.layout() < 4 ? Optional.empty() : in.maybe(() -> AgreementCodec.read(in)));
    }

    private static void write(Candidate candidate, StateOutput out) {
        out.octet(candidate.kind().ordinal());
        out.text(candidate.with().value());
        NeedCodec.write(candidate.need(), out);
        out.flag(candidate.offering());
        out.real(candidate.fit());
        out.maybe(candidate.known(), known -> {
            write(known.about(), out);
            write(known.back(), out);
            out.number(known.count());
            out.instant(known.lastAt());
            out.instant(known.firstAt());
            out.number(known.received());
        });
        out.all(candidate.paths(), path -> write(path, out));
        out.text(candidate.otherReceipt());
        SociabilityCodec.write(candidate.liveliness(), out);
        out.maybe(candidate.repute(), repute -> {
            SociabilityCodec.write(repute.received(), out);
            SociabilityCodec.write(repute.self(), out);
        });
    }

    private static Candidate readCandidate(StateInput in) {
        return new Candidate(
                KINDS[in.octet()],
                new PersonId(in.text()),
                NeedCodec.read(in),
                in.flag(),
                in.real(),
                in.maybe(() -> new Candidate.KnownTie(
                        readEvidence(in),
                        readEvidence(in),
                        in.number(),
                        in.instant(),
                        in.instant(),
                        in.layout() < 2 ? 0 : in.number())),
                in.all(() -> readPath(in)),
                in.text(),
                in.layout() < 2 ? Liveliness.UNKNOWN : SociabilityCodec.readLiveliness(in),
                in.layout() < 3 ? Optional.empty() : in.maybe(() -> readRepute(in)));
    }

    private static Repute readRepute(StateInput in) {
        return new Repute(SociabilityCodec.readRegards(in), SociabilityCodec.readStanding(in));
    }

    private static void write(Path path, StateOutput out) {
        out.text(path.bridge().value());
        write(path.recipientAboutBridge(), out);
        write(path.bridgeAboutOther(), out);
        write(path.bridgeAboutRecipient(), out);
        write(path.otherAboutBridge(), out);
        out.number(path.bridgeLoad());
        out.number(path.recipientBridgeCount());
        out.number(path.bridgeOtherCount());
        out.instant(path.bridgeOtherSince());
        out.all(path.receipts(), out::text);
        Passage passage = path.passage();
        out.real(passage.recipientInBridge());
        out.real(passage.bridgeInRecipient());
        out.real(passage.bridgeInOther());
        out.real(passage.otherInBridge());
        out.real(passage.reach());
        out.real(passage.together());
        out.instant(passage.aliveAt());
    }

    private static Path readPath(StateInput in) {
        return new Path(
                new PersonId(in.text()),
                readEvidence(in),
                readEvidence(in),
                readEvidence(in),
                readEvidence(in),
                in.count(),
                in.number(),
                in.number(),
                in.instant(),
                in.all(in::text),
                in.layout() < 2 ? Passage.UNKNOWN : readPassage(in));
    }

    private static Passage readPassage(StateInput in) {
        return new Passage(in.real(), in.real(), in.real(), in.real(), in.real(), in.real(), in.instant());
    }

    private static void write(Evidence evidence, StateOutput out) {
        out.real(evidence.positive());
        out.real(evidence.negative());
    }

    private static Evidence readEvidence(StateInput in) {
        return new Evidence(in.real(), in.real());
    }
}
