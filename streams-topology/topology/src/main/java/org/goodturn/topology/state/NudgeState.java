package org.goodturn.topology.state;

import java.time.Instant;
import java.util.List;
import org.goodturn.domain.explanation.DataUse;
import org.goodturn.domain.introduction.Candidate;
import org.goodturn.domain.introduction.Scored;
import org.goodturn.domain.timing.NudgeOutcome;
import org.goodturn.domain.timing.NudgeStatus;

/**
 * A suggestion, from the moment it is held to its end.
 *
 * @param id stable over all revisions
 * @param revision grows by one with each published change; 0 while held
 * @param status where it stands
 * @param candidate whom it names, through whom, for which need
 * @param scored the score as last judged, and the model that made it
 * @param dataUsed under which consents
 * @param heldSince when it first came up
 * @param openedAt when it was released; {@link Instant#MAX} while held
 * @param dueAt when it is looked at next: release, waking, expiry or forgetting; {@link Instant#MAX} if nothing is due
 * @param reason why it waits or ended, as a code; empty otherwise
 * @param outcome how it ended after it was accepted
 */
public record NudgeState(
        String id,
        int revision,
        NudgeStatus status,
        Candidate candidate,
        Scored scored,
        List<DataUse> dataUsed,
        Instant heldSince,
        Instant openedAt,
        Instant expiresAt,
        Instant dueAt,
        String reason,
        NudgeOutcome outcome) {

    public NudgeState {
        dataUsed = List.copyOf(dataUsed);
    }

    /** A new suggestion that waits. */
    public static NudgeState held(String id, Candidate candidate, Scored scored, List<DataUse> dataUsed, Instant now) {
        Instant end = candidate.need().until();
        return new NudgeState(
                id,
                0,
                NudgeStatus.HELD,
                candidate,
                scored,
                dataUsed,
                now,
                Instant.MAX,
                end,
                Instant.MAX,
                "",
                NudgeOutcome.UNKNOWN);
    }

    /** With what is known now. */
    public NudgeState with(Candidate next, Scored nextScored, List<DataUse> nextData) {
        return new NudgeState(
                id,
                revision,
                status,
                next,
                nextScored,
                nextData,
                heldSince,
                openedAt,
                expiresAt,
                dueAt,
                reason,
                outcome);
    }

    /** Still held, for a reason, and to be looked at again then. */
    public NudgeState waiting(Instant next, String why) {
        return in(NudgeStatus.HELD, why, next);
    }

    /** To be looked at again then. */
    public NudgeState due(Instant next) {
        return new NudgeState(
                id, revision, status, candidate, scored, dataUsed, heldSince, openedAt, expiresAt, next, reason,
                outcome);
    }

    /** Released. */
    public NudgeState opened(Instant now, Instant end) {
        return new NudgeState(
                id, revision, NudgeStatus.OPEN, candidate, scored, dataUsed, heldSince, now, end, end, "", outcome);
    }

    /** In another status; the code says why where it ended. */
    public NudgeState in(NudgeStatus next, String why, Instant nextDue) {
        return new NudgeState(
                id, revision, next, candidate, scored, dataUsed, heldSince, openedAt, expiresAt, nextDue, why, outcome);
    }

    /** The next revision, to be published. */
    public NudgeState revised() {
        return new NudgeState(
                id,
                revision + 1,
                status,
                candidate,
                scored,
                dataUsed,
                heldSince,
                openedAt,
                expiresAt,
                dueAt,
                reason,
                outcome);
    }

    /** Prolonged: over then, unless somebody acts. */
    public NudgeState lasting(Instant end) {
        return new NudgeState(
                id, revision, status, candidate, scored, dataUsed, heldSince, openedAt, end, end, reason, outcome);
    }

    /** With how it ended. */
    public NudgeState with(NudgeOutcome told) {
        return new NudgeState(
                id, revision, status, candidate, scored, dataUsed, heldSince, openedAt, expiresAt, dueAt, reason, told);
    }
}
