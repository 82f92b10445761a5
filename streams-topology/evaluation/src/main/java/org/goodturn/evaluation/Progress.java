package org.goodturn.evaluation;

/** Told how far a measurement is; called from one thread, in order. */
@FunctionalInterface
public interface Progress {
    /** Tells nobody. */
    Progress SILENT = (set, done, of) -> {};

    /** {@code done} of {@code of} equal steps through {@code set} are behind us; 1 ≤ {@code done} ≤ {@code of}. */
    void reached(String set, int done, int of);
}
