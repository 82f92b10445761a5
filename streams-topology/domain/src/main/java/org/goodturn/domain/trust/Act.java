package org.goodturn.domain.trust;

/** What the one who acted contributed. */
public enum Act {
    UNSPECIFIED,
    INITIATED,
    ANSWERED,
    ACCEPTED,
    ATTENDED
}
