package org.goodturn.evaluation;

/** Fills rows of a table from what the project makes itself, whatever sets are given. */
public interface MadeMeasurement {
    /** The table it belongs to, as in the JSON report. */
    String table();

    /** What its steps are, in the plural, such as {@code planted days}. */
    String steps();

    /** Measures. */
    Measured measure(Progress progress) throws InterruptedException;
}
