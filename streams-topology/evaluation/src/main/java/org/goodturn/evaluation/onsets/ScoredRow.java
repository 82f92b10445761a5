package org.goodturn.evaluation.onsets;

/**
 * What an alarm at a row would be worth, and how much a scorer is for raising it.
 *
 * @param score the scorer's
 * @param worth of a row in a window, 0 to 1, the earlier the more; of any other, −1 to 0
 * @param window the number of its window, unique in the whole set; {@link #NONE} outside
 */
record ScoredRow(double score, double worth, int window) {
    static final int NONE = -1;

    ScoredRow with(double other) {
        return new ScoredRow(other, worth, window);
    }
}
