package org.goodturn.domain.intent.series;

/**
 * What was told, so that nothing is told twice: neither a lasting change that began where a change did that was told, nor an
 * onset that began before the last one was told, which is that one going on.
 */
final class ToldChanges {
    static final int REMEMBERED = 32;

    private final int sameWithinRows;
    private final long[] beginnings = new long[REMEMBERED];
    private int count;
    private long onsetToldAt = -1;

    ToldChanges(int sameWithinRows) {
        this.sameWithinRows = sameWithinRows;
    }

    /** Whether the change is not one that was told; it then is. */
    boolean isNew(SeriesShift change) {
        boolean onset = change.kind() == SeriesShift.Kind.ONSET;
        if (onset ? change.since() <= onsetToldAt : isNear(change.since())) {
            return false;
        }
        beginnings[count % REMEMBERED] = change.since();
        count++;
        onsetToldAt = onset ? change.saidAt() : onsetToldAt;
        return true;
    }

    private boolean isNear(long since) {
        for (int i = 0; i < Math.min(count, REMEMBERED); i++) {
            if (Math.abs(since - beginnings[i]) <= sameWithinRows) {
                return true;
            }
        }
        return false;
    }
}
