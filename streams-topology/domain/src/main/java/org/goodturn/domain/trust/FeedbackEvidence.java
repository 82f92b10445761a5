package org.goodturn.domain.trust;

import java.time.Instant;

/**
 * What a word of feedback says about the people it concerns, as evidence on the side of the one who gave it. It is kept
 * under a source of its own, {@value #SOURCE}, so that it can be named, capped and withdrawn like any other; it is no contact:
 * it wakes no tie, is not counted as an exchange, and says nothing about the other one's trust.
 *
 * <p>Accepting is an act of trust by the one who does it. Declining says little against anybody; something that was wrong or
 * went badly says more, and at once more than something that went well says in favour.
 */
public final class FeedbackEvidence {

    /** The source under which it is kept. */
    public static final String SOURCE = "feedback";

    private FeedbackEvidence() {}

    /** About somebody one knows, after the suggestion to get back to them. */
    public static Observation aboutTie(Verdict verdict, Instant at) {
        return observation(verdict, InteractionKind.OTHER, Direction.GIVEN, 2, at);
    }

    /**
     * About a bridge, after an introduction through it: it vouched, and that weighs as an introduction does, split between
     * all through whom it led.
     *
     * @param bridges through how many the introduction led, at least 1
     */
    public static Observation aboutBridge(Verdict verdict, int bridges, Instant at) {
        if (bridges < 1) {
            throw new IllegalArgumentException("an introduction leads through at least one bridge");
        }
        return observation(verdict, InteractionKind.INTRODUCTION, Direction.RECEIVED, bridges + 2, at);
    }

    private static Observation observation(
            Verdict verdict, InteractionKind wrong, Direction wrongBy, int groupSize, Instant at) {
        return switch (verdict) {
            case ACCEPTED ->
                new Observation(
                        at, InteractionKind.OTHER, Act.ACCEPTED, Outcome.UNKNOWN, groupSize, SOURCE, Direction.GIVEN);
            case DECLINED ->
                new Observation(
                        at, InteractionKind.OTHER, Act.UNSPECIFIED, Outcome.BAD, groupSize, SOURCE, Direction.RECEIVED);
            case WRONG -> new Observation(at, wrong, Act.UNSPECIFIED, Outcome.BAD, groupSize, SOURCE, wrongBy);
            case WENT_WELL -> ended(Outcome.GOOD, groupSize, at);
            case WENT_BADLY -> ended(Outcome.BAD, groupSize, at);
        };
    }

    private static Observation ended(Outcome outcome, int groupSize, Instant at) {
        return new Observation(
                at, InteractionKind.INTRODUCTION, Act.UNSPECIFIED, outcome, groupSize, SOURCE, Direction.GIVEN);
    }
}
