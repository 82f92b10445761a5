package org.goodturn.domain.disclosure;

import org.goodturn.domain.introduction.Candidate;
import org.goodturn.domain.introduction.NudgeKind;
import org.goodturn.domain.timing.NudgeStatus;

/** What the recipient of a suggestion may see of it when they ask for all that is kept. */
public final class OwnSuggestion {

    private OwnSuggestion() {}

    /**
     * Whether they may see whom it names. What was said may be seen. What waits was not said, and an export is not the moment
     * for it: that somebody may be met, or needs something, is told by a nudge or not at all. A waiting suggestion to get back
     * to somebody about one's own need names nobody new.
     */
    public static boolean mayName(NudgeStatus status, Candidate candidate) {
        boolean ownBusiness = candidate.kind() == NudgeKind.FOLLOW_UP && !candidate.offering();
        return mayName(status) || ownBusiness;
    }

    /** The same for a question to a bridge or to the other side, which is somebody else's business until it was said. */
    public static boolean mayName(NudgeStatus status) {
        return status != NudgeStatus.HELD;
    }
}
