package org.goodturn.evaluation.onsets;

/** Says for each row how much it looks as if something set in, knowing that row and those before. */
interface OnsetScorer {
    /** Its name in the report; ours is {@code goodturn}. */
    String name();

    /** From which score on it raises an alarm: the threshold that ships. */
    double threshold();

    /** A score per row, 0 to 1. */
    double[] score(OnsetSeries series);
}
