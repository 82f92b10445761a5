package org.goodturn.evaluation.shifts.counts;

/** How somebody's behaviors spread over time while nothing changes. */
enum Way {
    /** At a constant rate. */
    STEADY,
    /** At a rate that is another one each week, Gamma distributed; weekly counts vary half as much again. */
    MOODY,
    /** On working days alone. */
    WEEKLY,
    /** In sprees: on a day that has one, another follows with a chance of one third, and so on. */
    SPREES
}
