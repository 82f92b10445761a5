package org.goodturn.domain.timing;

/** Where a nudge stands. */
public enum NudgeStatus {
    /** Waits for its moment; nobody has seen it. */
    HELD,
    OPEN,
    ACKNOWLEDGED,
    SNOOZED,
    ACCEPTED,
    DECLINED,
    WRONG,
    WITHDRAWN,
    EXPIRED;

    /** Whether the recipient may still act on it. */
    public boolean isLive() {
        return this == OPEN || this == ACKNOWLEDGED || this == SNOOZED;
    }
}
