package org.goodturn.evaluation.onsets;

/**
 * Rows in which something set in.
 *
 * @param first its first row, counted from 0
 * @param last its last row, not before the first
 */
record OnsetWindow(int first, int last) {
    int width() {
        return last - first + 1;
    }
}
