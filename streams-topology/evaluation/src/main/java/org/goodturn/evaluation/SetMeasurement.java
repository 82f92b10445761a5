package org.goodturn.evaluation;

/** Fills one table from sets of one kind: ours and all baselines, from the same run. */
public interface SetMeasurement {
    /** Which sets it can measure. */
    DatasetKind kind();

    /** What its steps are, in the plural, such as {@code cut-offs}. */
    String steps();

    /** Measures one set. */
    Measured measure(DatasetDirectory set, Progress progress) throws UnusableDatasetException, InterruptedException;
}
