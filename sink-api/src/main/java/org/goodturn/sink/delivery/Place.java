package org.goodturn.sink.delivery;

import java.time.Instant;
import java.util.Optional;
import org.goodturn.sink.views.StoredNudge;

/**
 * A subscriber's place in the nudges topic, moving as nudges are delivered. Until the backlog is done, what was already
 * there at the beginning counts only if it is open. Not safe for many threads.
 */
final class Place {

    private final String history;
    private final long[] next;
    private final long[] attachedAt;
    private Optional<long[]> openOnlyBefore;

    private Place(String history, long[] next, long[] attachedAt, Optional<long[]> openOnlyBefore) {
        this.history = history;
        this.next = next;
        this.attachedAt = attachedAt;
        this.openOnlyBefore = openOnlyBefore;
    }

    /** At the very beginning, wanting what is open. */
    static Place openOnly(String history, long[] attachedAt) {
        return new Place(history, new long[attachedAt.length], attachedAt, Optional.of(attachedAt));
    }

    /** Where a cursor says. */
    static Place of(Cursor cursor, long[] attachedAt) {
        return new Place(cursor.history(), cursor.next().clone(), attachedAt, cursor.openOnlyBefore());
    }

    /** Whether the nudge has not been delivered and is wanted. */
    boolean misses(StoredNudge nudge) {
        int p = nudge.partition();
        return nudge.offset() >= next[p]
                && (nudge.open()
                        || openOnlyBefore.isEmpty()
                        || nudge.offset() >= openOnlyBefore.get()[p]);
    }

    /** The first offset of a partition from which on every change is wanted. */
    long completeFrom(int partition) {
        long from = next[partition];
        return openOnlyBefore.map(before -> Math.max(from, before[partition])).orElse(from);
    }

    /** The nudge was delivered, or judged not to be shown. */
    void passed(StoredNudge nudge) {
        next[nudge.partition()] = Math.max(next[nudge.partition()], nudge.offset() + 1);
    }

    /** Everything that was there at the beginning has been passed. */
    void backlogDone() {
        for (int p = 0; p < next.length; p++) {
            next[p] = Math.max(next[p], attachedAt[p]);
        }
        openOnlyBefore = Optional.empty();
    }

    /** The place as a cursor. */
    Cursor cursor(Instant now) {
        return new Cursor(history, now, next.clone(), openOnlyBefore);
    }
}
