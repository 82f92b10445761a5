package org.goodturn.sink.delivery;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * How far a subscriber has got in the nudges topic.
 *
 * @param history names the very topic
 * @param issuedAt when the cursor was given, by wall time, to the second
 * @param next per partition the first offset that was not delivered
 * @param openOnlyBefore while everything open is still being delivered: per partition the offset before which only open
 *     nudges are meant; empty afterwards
 */
record Cursor(String history, Instant issuedAt, long[] next, Optional<long[]> openOnlyBefore) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Cursor cursor
                && history.equals(cursor.history)
                && issuedAt.equals(cursor.issuedAt)
                && Arrays.equals(next, cursor.next)
                && Arrays.equals(openOnlyBefore.orElse(null), cursor.openOnlyBefore.orElse(null));
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(next) + 31 * history.hashCode();
    }

    @Override
    public String toString() {
        return "cursor at " + Arrays.toString(next);
    }
}
