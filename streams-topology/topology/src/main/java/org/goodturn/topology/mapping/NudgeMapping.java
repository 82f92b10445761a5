package org.goodturn.topology.mapping;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.goodturn.domain.explanation.Explanation;
import org.goodturn.domain.introduction.Candidate;
import org.goodturn.domain.introduction.Wording;
import org.goodturn.domain.timing.NudgeOutcome;
import org.goodturn.domain.timing.NudgeStatus;
import org.goodturn.domain.timing.Reaction;
import org.goodturn.events.Contribution;
import org.goodturn.events.DataUse;
import org.goodturn.events.EvidenceNote;
import org.goodturn.events.Feedback;
import org.goodturn.events.Nudge;
import org.goodturn.events.NudgeKind;
import org.goodturn.events.ScoreInput;
import org.goodturn.events.Verdict;
import org.goodturn.topology.state.NudgeState;

/** Nudges and what is said about them. */
public final class NudgeMapping {

    private NudgeMapping() {}

    /** A nudge as subscribers read it. */
    public static Nudge nudge(String recipient, NudgeState state, Explanation explanation, Instant now) {
        Candidate candidate = state.candidate();
        boolean ended = !state.status().isLive();
        return new Nudge(
                state.id(),
                state.revision(),
                NudgeKind.valueOf(candidate.kind().name()),
                org.goodturn.events.NudgeStatus.valueOf(state.status().name()),
                recipient,
                candidate.need().topic().path(),
                candidate.with().value(),
                candidate.paths().stream().map(path -> path.bridge().value()).toList(),
                explanation.score(),
                state.openedAt(),
                state.expiresAt(),
                now,
                new Wording(candidate).headline(),
                explanation(explanation),
                state.inputs().values().entrySet().stream()
                        .map(input -> new ScoreInput(input.getKey().word(), input.getValue()))
                        .sorted((a, b) -> a.getName().compareTo(b.getName()))
                        .toList(),
                ended && !state.reason().isEmpty() ? state.reason() : null,
                state.status() == NudgeStatus.SNOOZED ? state.dueAt() : null,
                weights(state),
                org.goodturn.events.NudgeOutcome.valueOf(state.outcome().name()));
    }

    private static List<ScoreInput> weights(NudgeState state) {
        return state.inputs()
                .model()
                .map(model -> model.weights().entrySet().stream()
                        .map(weight -> new ScoreInput(weight.getKey().word(), weight.getValue()))
                        .toList())
                .orElse(List.of());
    }

    /** What a verdict means for the nudge; empty if this version does not know it. */
    public static Optional<Reaction> reaction(Verdict verdict) {
        return switch (verdict) {
            case ACKNOWLEDGED -> Optional.of(Reaction.ACKNOWLEDGED);
            case ACCEPTED -> Optional.of(Reaction.ACCEPTED);
            case DECLINED -> Optional.of(Reaction.DECLINED);
            case SNOOZED -> Optional.of(Reaction.SNOOZED);
            case WRONG -> Optional.of(Reaction.WRONG);
            case UNKNOWN -> Optional.empty();
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

    private static org.goodturn.events.Explanation explanation(Explanation explanation) {
        List<Contribution> contributions = explanation.contributions().stream()
                .map(one -> new Contribution(
                        one.factor(),
                        one.value(),
                        one.text(),
                        one.evidence().stream()
                                .map(note -> new EvidenceNote(note.what(), note.count(), note.since()))
                                .toList()))
                .toList();
        return new org.goodturn.events.Explanation(
                explanation.model(),
                explanation.baseline(),
                explanation.logOdds(),
                contributions,
                explanation.counterfactual(),
                explanation.dataUsed().stream()
                        .map(use -> new DataUse(use.source(), use.purpose(), use.receipt()))
                        .toList());
    }
}
