package org.goodturn.domain.introduction;

/** What is suggested. */
public enum NudgeKind {
    /** Meet somebody through a bridge. */
    INTRODUCTION,
    /** Get back to somebody you know. */
    FOLLOW_UP
}
