package org.goodturn.sink.delivery;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.goodturn.sink.views.NudgesView;
import org.goodturn.sink.views.StoredNudge;

/**
 * Where a stream begins.
 *
 * @param reset why everything open comes again; empty where the cursor held or none was sent
 * @param place the place from which it goes on
 * @param backlog what comes before anything live, in the order of each partition
 */
record StreamStart(Optional<String> reset, Place place, List<StoredNudge> backlog) {

    /** The cursor is not one that was given to this subscriber for this topic. */
    static final String UNKNOWN = "unknown-cursor";

    /** The cursor is too old: what came after it is no longer all there. */
    static final String EXPIRED = "expired-cursor";

    private static final Comparator<StoredNudge> AS_APPENDED =
            Comparator.comparingInt(StoredNudge::partition).thenComparingLong(StoredNudge::offset);

    /** Everything open, then live. */
    static StreamStart open(NudgesView.Snapshot now, Optional<String> reset) {
        Place place = Place.openOnly(now.history(), now.next());
        return new StreamStart(reset, place, backlog(now, place));
    }

    /** What came since the cursor, then live; everything open if that is no longer all there. */
    static StreamStart resume(NudgesView.Snapshot now, Cursor cursor) {
        if (!cursor.history().equals(now.history()) || cursor.next().length != now.next().length) {
            return open(now, Optional.of(UNKNOWN));
        }
        Place place = Place.of(cursor, now.next());
        for (int p = 0; p < now.floor().length; p++) {
            if (place.completeFrom(p) < now.floor()[p]) {
                return open(now, Optional.of(EXPIRED));
            }
        }
        return new StreamStart(Optional.empty(), place, backlog(now, place));
    }

    private static List<StoredNudge> backlog(NudgesView.Snapshot now, Place place) {
        return now.nudges().stream().filter(place::misses).sorted(AS_APPENDED).toList();
    }
}
