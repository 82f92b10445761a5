package org.goodturn.domain.timing;

import java.util.Optional;

/** What may happen to a nudge, and what not. */
public final class NudgeLife {

    private NudgeLife() {}

    /** The status after a reaction; empty if it changes nothing: too late, or said before. */
    public static Optional<NudgeStatus> after(NudgeStatus status, Reaction reaction) {
        if (!status.isLive()) {
            return reaction == Reaction.WRONG && status == NudgeStatus.ACCEPTED
                    ? Optional.of(NudgeStatus.WRONG)
                    : Optional.empty();
        }
        NudgeStatus next =
                switch (reaction) {
                    case ACKNOWLEDGED -> NudgeStatus.ACKNOWLEDGED;
                    case ACCEPTED -> NudgeStatus.ACCEPTED;
                    case DECLINED -> NudgeStatus.DECLINED;
                    case SNOOZED -> NudgeStatus.SNOOZED;
                    case WRONG -> NudgeStatus.WRONG;
                };
        boolean repeats = next == status && next != NudgeStatus.SNOOZED;
        boolean wakes = status == NudgeStatus.SNOOZED && next == NudgeStatus.ACKNOWLEDGED;
        return repeats || wakes ? Optional.empty() : Optional.of(next);
    }

    /**
     * How it ended, after the recipient told; empty if that changes nothing. Only what was accepted has an outcome, and the
     * recipient may change their mind.
     */
    public static Optional<NudgeOutcome> outcome(NudgeStatus status, NudgeOutcome before, NudgeOutcome told) {
        boolean says = status == NudgeStatus.ACCEPTED && told != NudgeOutcome.UNKNOWN && told != before;
        return says ? Optional.of(told) : Optional.empty();
    }
}
