package org.goodturn.topology.state;

import java.time.Instant;
import java.util.List;
import org.goodturn.domain.agreement.Ask;
import org.goodturn.domain.agreement.AskScore;
import org.goodturn.domain.explanation.DataUse;
import org.goodturn.domain.timing.NudgeOutcome;
import org.goodturn.domain.timing.NudgeStatus;

/**
 * A question to a bridge or to the other side, from the moment it came to its end. To its reader it is a nudge.
 *
 * @param id stable over all revisions: the same two people and the same need are asked about once
 * @param revision grows by one with each published change; 0 while held
 * @param status where it stands
 * @param ask what is asked, and what came of it
 * @param score what stands behind it, as last judged
 * @param dataUsed under which consents
 * @param openedAt when it was released; {@link Instant#MAX} while held
 * @param dueAt when it is looked at next: release, waking, end or forgetting
 * @param reason why it waits or ended, as a code; empty otherwise
 * @param outcome how it ended after a yes, where the one asked told
 */
public record AskState(
        String id,
        int revision,
        NudgeStatus status,
        Ask ask,
        AskScore score,
        List<DataUse> dataUsed,
        Instant openedAt,
        Instant dueAt,
        String reason,
        NudgeOutcome outcome) {

    public AskState {
        dataUsed = List.copyOf(dataUsed);
    }

    /** A new question that waits. */
    public static AskState held(String id, Ask ask, AskScore score, List<DataUse> dataUsed) {
        return new AskState(
                id, 0, NudgeStatus.HELD, ask, score, dataUsed, Instant.MAX, Instant.MAX, "", NudgeOutcome.UNKNOWN);
    }

    /** In another status, looked at again then; the code says why where it waits or ended. */
    public AskState in(NudgeStatus next, String why, Instant nextDue) {
        return new AskState(id, revision, next, ask, score, dataUsed, openedAt, nextDue, why, outcome);
    }

    /** With what is known of it now. */
    public AskState with(AskScore today, List<DataUse> data) {
        return new AskState(id, revision, status, ask, today, data, openedAt, dueAt, reason, outcome);
    }

    /** Released. */
    public AskState opened(Instant now) {
        return new AskState(
                id, revision, NudgeStatus.OPEN, ask, score, dataUsed, now, ask.until(), "", NudgeOutcome.UNKNOWN);
    }

    /** With what came of it. */
    public AskState with(Ask next) {
        return new AskState(id, revision, status, next, score, dataUsed, openedAt, dueAt, reason, outcome);
    }

    /** With how it ended. */
    public AskState with(NudgeOutcome told) {
        return new AskState(id, revision, status, ask, score, dataUsed, openedAt, dueAt, reason, told);
    }

    /** The next revision, to be published. */
    public AskState revised() {
        return new AskState(id, revision + 1, status, ask, score, dataUsed, openedAt, dueAt, reason, outcome);
    }

    /** Whether the one asked may still answer it, or said yes and waits for the others. */
    public boolean isUnderWay() {
        return status == NudgeStatus.HELD
                || status.isLive()
                || status == NudgeStatus.ACCEPTED && ask.progress() == Ask.Progress.SAID_YES;
    }

    /** Whether it is under way, or all agreed. */
    public boolean isAlive() {
        return isUnderWay() || status == NudgeStatus.ACCEPTED && ask.progress() == Ask.Progress.AGREED;
    }
}
