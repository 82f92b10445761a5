package org.goodturn.domain.trust;

/** What the recipient of a suggestion said about it, and later how it went. */
public enum Verdict {
    ACCEPTED,
    DECLINED,
    WRONG,
    WENT_WELL,
    WENT_BADLY
}
