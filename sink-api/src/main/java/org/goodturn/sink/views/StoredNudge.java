package org.goodturn.sink.views;

import java.time.Instant;
import java.util.Optional;
import org.goodturn.events.Nudge;
import org.goodturn.events.NudgeStatus;

/**
 * The latest revision of a nudge.
 *
 * @param id the nudge
 * @param recipient whom it is for
 * @param revision the revision
 * @param content what it says; empty once it was forgotten
 * @param partition where the revision stands
 * @param offset where it stands there
 * @param appendedAt when it was appended, by wall time
 */
public record StoredNudge(
        String id,
        String recipient,
        int revision,
        Optional<Nudge> content,
        int partition,
        long offset,
        Instant appendedAt) {

    /** Whether the recipient can still act on it, as the topology last said. */
    public boolean open() {
        return content.isPresent() && content.get().getStatus() == NudgeStatus.OPEN;
    }

    /** Whether it is over for good or was forgotten, so that it may be dropped after a while. */
    public boolean ended() {
        return content.isEmpty()
                || switch (content.get().getStatus()) {
                    case OPEN, ACKNOWLEDGED, SNOOZED, ACCEPTED -> false;
                    case DECLINED, WRONG, WITHDRAWN, EXPIRED -> true;
                };
    }
}
