package org.goodturn.domain.trust;

/** How an interaction ended, where known. */
public enum Outcome {
    UNKNOWN,
    GOOD,
    BAD
}
