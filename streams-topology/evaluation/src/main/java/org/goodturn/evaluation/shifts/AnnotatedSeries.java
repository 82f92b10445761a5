package org.goodturn.evaluation.shifts;

import java.util.List;

/**
 * A series and where people saw it change.
 *
 * @param series the series
 * @param annotations one list per annotator: the rows at which something new begins, counted from 0; may be empty
 */
record AnnotatedSeries(ShiftSeries series, List<List<Integer>> annotations) {
    AnnotatedSeries {
        annotations = annotations.stream().map(List::copyOf).toList();
    }
}
