package org.goodturn.evaluation.shifts;

/**
 * A change that a scorer reports.
 *
 * @param location the row at which something new begins, counted from 0
 * @param saidAt the row after which it was said, and never changed afterwards; at least {@code location}
 */
record FoundShift(int location, int saidAt) {}
