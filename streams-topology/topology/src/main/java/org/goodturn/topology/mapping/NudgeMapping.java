package org.goodturn.topology.mapping;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.goodturn.domain.agreement.Disclosure;
import org.goodturn.domain.explanation.Explanation;
import org.goodturn.domain.introduction.Candidate;
import org.goodturn.domain.introduction.Grounds;
import org.goodturn.domain.introduction.Scoring;
import org.goodturn.domain.timing.NudgeOutcome;
import org.goodturn.domain.timing.NudgeStatus;
import org.goodturn.domain.timing.Reaction;
import org.goodturn.events.Feedback;
import org.goodturn.events.Nudge;
import org.goodturn.events.NudgeKind;
import org.goodturn.events.Verdict;
import org.goodturn.topology.state.NudgeState;
import org.goodturn.topology.wording.Catalogue;

/** Nudges and what is said about them. */
public final class NudgeMapping {

    private final Catalogue catalogue;

    public NudgeMapping(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A nudge as subscribers read it; here its texts are made. */
    public Nudge nudge(String recipient, NudgeState state, Instant now) {
        Candidate candidate = state.candidate();
        Grounds grounds = Scoring.grounds(candidate, state.scored(), state.dataUsed());
        Explanation explanation = Scoring.explain(grounds);
        boolean ended = !state.status().isLive();
        Optional<Disclosure> told = state.agreement().map(Disclosure::toRecipient);
        Nudge.Builder nudge = Nudge.newBuilder()
                .setId(state.id())
                .setRevision(state.revision())
                .setKind(NudgeKind.valueOf(candidate.kind().name()))
                .setStatus(
                        org.goodturn.events.NudgeStatus.valueOf(state.status().name()))
                .setRecipient(recipient)
                .setTopic(candidate.need().topic().path())
                .setWith(candidate.with().value())
                .setThrough(candidate.paths().stream()
                        .map(path -> path.bridge().value())
                        .toList())
                .setScore(explanation.score())
                .setOpenedAt(state.openedAt())
                .setExpiresAt(state.expiresAt())
                .setUpdatedAt(now)
                .setHeadline(catalogue.say(AgreementMapping.headline(state, grounds)))
                .setExplanation(ExplanationMapping.explanation(explanation, catalogue))
                .setReason(ended && !state.reason().isEmpty() ? state.reason() : null)
                .setSnoozedUntil(state.status() == NudgeStatus.SNOOZED ? state.dueAt() : null)
                .setOutcome(
                        org.goodturn.events.NudgeOutcome.valueOf(state.outcome().name()))
                .setStep(AgreementMapping.step(state))
                .setAgreed(told.map(AgreementMapping::agreed).orElse(List.of()))
                .setTexts(catalogue.name());
        return GroundsMapping.record(grounds, nudge).build();
    }

    /** What a verdict means for the nudge; empty if this version does not know it. */
    public static Optional<Reaction> reaction(Verdict verdict) {
        return switch (verdict) {
            case ACKNOWLEDGED -> Optional.of(Reaction.ACKNOWLEDGED);
            case ACCEPTED -> Optional.of(Reaction.ACCEPTED);
            case DECLINED -> Optional.of(Reaction.DECLINED);
            case SNOOZED -> Optional.of(Reaction.SNOOZED);
            case WRONG -> Optional.of(Reaction.WRONG);
            case RIGHT, UNKNOWN -> Optional.empty();
        };
    }

    /** How it ended, as the recipient tells. */
    public static NudgeOutcome outcome(Feedback feedback) {
        return NudgeOutcome.valueOf(feedback.getOutcome().name());
    }

    /** A status as reasons and metrics write it. */
    public static String word(NudgeStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
