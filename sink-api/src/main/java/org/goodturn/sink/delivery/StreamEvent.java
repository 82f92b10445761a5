package org.goodturn.sink.delivery;

import org.goodturn.sink.explanation.NudgeJson;

/** What is told about one nudge, on whatever way it goes. */
public sealed interface StreamEvent {

    /** A nudge was made or has changed. */
    record Nudged(NudgeJson nudge) implements StreamEvent {}

    /**
     * A nudge is no longer to be shown.
     *
     * @param id the nudge
     * @param revision its revision; that of the last {@code nudge} where it is masked without a further revision
     * @param recipient whom it was for
     * @param reason why, as a code
     */
    record Withdrawn(String id, int revision, String recipient, String reason) implements StreamEvent {}
}
