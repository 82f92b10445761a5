package org.goodturn.domain.timing;

/** How it ended after a nudge was accepted, where the recipient told. */
public enum NudgeOutcome {
    UNKNOWN,
    /** Something good came of it. */
    GOOD,
    /** It went wrong. */
    BAD
}
