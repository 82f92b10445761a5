package org.goodturn.topology.state;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.goodturn.domain.agreement.Agreement;
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
 * @param agreement how far its introduction has got; empty before the recipient said yes
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
        NudgeOutcome outcome,
        Optional<Agreement> agreement) {

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
                NudgeOutcome.UNKNOWN,
                Optional.empty());
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
                outcome,
                agreement);
    }

    /** Still held, for a reason, and to be looked at again then. */
    public NudgeState waiting(Instant next, String why) {
        return in(NudgeStatus.HELD, why, next);
    }

    /** To be looked at again then. */
    public NudgeState due(Instant next) {
        return new NudgeState(
                id, revision, status, candidate, scored, dataUsed, heldSince, openedAt, expiresAt, next, reason,
                outcome, agreement);
    }

    /** Released. */
    public NudgeState opened(Instant now, Instant end) {
        return new NudgeState(
                id,
                revision,
                NudgeStatus.OPEN,
                candidate,
                scored,
                dataUsed,
                heldSince,
                now,
                end,
                end,
                "",
                outcome,
                agreement);
    }

    /** In another status; the code says why where it ended. */
    public NudgeState in(NudgeStatus next, String why, Instant nextDue) {
        return new NudgeState(
                id, revision, next, candidate, scored, dataUsed, heldSince, openedAt, expiresAt, nextDue, why, outcome,
                agreement);
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
                outcome,
                agreement);
    }

    /** Prolonged: over then, unless somebody acts. */
    public NudgeState lasting(Instant end) {
        return new NudgeState(
                id, revision, status, candidate, scored, dataUsed, heldSince, openedAt, end, end, reason, outcome,
                agreement);
    }

    /** With how it ended. */
    public NudgeState with(NudgeOutcome told) {
        return new NudgeState(
                id, revision, status, candidate, scored, dataUsed, heldSince, openedAt, expiresAt, dueAt, reason, told,
                agreement);
    }

    /** With how far its introduction has got. */
    public NudgeState with(Agreement next) {
        return new NudgeState(
                id,
                revision,
                status,
                candidate,
                scored,
                dataUsed,
                heldSince,
                openedAt,
                expiresAt,
                dueAt,
                reason,
                outcome,
                Optional.of(next));
    }

    /** Whether its recipient said yes, and others may still do so or have. */
    public boolean isAgreementAlive() {
        return agreement.filter(Agreement::isAlive).isPresent();
    }
}
