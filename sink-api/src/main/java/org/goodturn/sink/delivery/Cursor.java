package org.goodturn.sink.delivery;

import java.util.Arrays;

/**
 * How far a subscriber has got in the nudges topic. It names only partitions that its people live in; a nudge that stands
 * in another counts as not delivered while it is open.
 *
 * @param history names the very topic
 * @param issuedAtMillis when the cursor was given, by wall time
 * @param judgedUntilMillis consents appended until then had their effect on what was delivered
 * @param partitionCount partitions of the topic
 * @param partitions the partitions it names, ascending
 * @param next for each of them the first offset that was not delivered
 * @param openOnlyBefore while everything open is still being delivered: for each of them the offset before which only
 *     open nudges are meant; empty afterwards
 */
record Cursor(
        long history,
        long issuedAtMillis,
        long judgedUntilMillis,
        int partitionCount,
        int[] partitions,
        long[] next,
        long[] openOnlyBefore) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Cursor cursor
                && history == cursor.history
                && issuedAtMillis == cursor.issuedAtMillis
                && judgedUntilMillis == cursor.judgedUntilMillis
                && partitionCount == cursor.partitionCount
                && Arrays.equals(partitions, cursor.partitions)
                && Arrays.equals(next, cursor.next)
                && Arrays.equals(openOnlyBefore, cursor.openOnlyBefore);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(next) + 31 * Long.hashCode(history);
    }

    @Override
    public String toString() {
        return "cursor at " + Arrays.toString(next) + " of partitions " + Arrays.toString(partitions);
    }

    /** Whether it has seen what one who has read up to these offsets has not. */
    boolean isAheadOf(long[] read) {
        for (int i = 0; i < partitions.length; i++) {
            if (next[i] > read[partitions[i]]) {
                return true;
            }
        }
        return false;
    }
}
