package org.goodturn.evaluation.shifts;

import java.util.List;

/** Finds changes in a series. */
interface ShiftScorer {
    /** Its name in the report; ours is {@code goodturn}. */
    String name();

    /** Whether it says what it says row by row and takes nothing back; delays are reported for those alone. */
    boolean online();

    /** The changes in {@code series}, in the order in which they were said. */
    List<FoundShift> find(ShiftSeries series);
}
