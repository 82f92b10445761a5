package org.goodturn.domain.timing;

/** What a recipient says to a nudge. */
public enum Reaction {
    ACKNOWLEDGED,
    ACCEPTED,
    DECLINED,
    SNOOZED,
    WRONG
}
