package org.goodturn.sink.delivery;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.goodturn.sink.security.People;
import org.goodturn.sink.views.NudgesView.Snapshot;
import org.goodturn.sink.views.StoredNudge;

/**
 * Where a subscription begins.
 *
 * @param reset why everything open comes again; empty where the cursor held or none was sent
 * @param place the place from which it goes on
 * @param backlog what comes before anything live, in the order of each partition
 * @param cursorMillis when the cursor was given that it resumes from, by wall time; 0 without one
 */
record StreamStart(Optional<String> reset, Place place, List<StoredNudge> backlog, long cursorMillis) {

    /** The cursor is not one that was given to this subscriber for this topic. */
    static final String UNKNOWN = "unknown-cursor";

    /** The cursor is too old: what came after it is no longer all there. */
    static final String EXPIRED = "expired-cursor";

    private static final Comparator<StoredNudge> AS_APPENDED =
            Comparator.comparingInt(StoredNudge::partition).thenComparingLong(StoredNudge::offset);

    /** Everything open, then live. */
    static StreamStart open(Snapshot now, People people, Optional<String> reset) {
        Place place = Place.openOnly(now, people);
        return new StreamStart(reset, place, backlog(now, place::misses), 0);
    }

    /**
     * What came since the cursor, then live; everything open if that is no longer all there. Of what was delivered
     * before, that comes again which is {@code uncertain}: its people may allow something else than when it was
     * delivered.
     */
    static StreamStart resume(Snapshot now, People people, Cursor cursor, Predicate<StoredNudge> uncertain) {
        if (cursor.history() != TopicName.of(now.history()) || cursor.partitionCount() != now.next().length) {
            return open(now, people, Optional.of(UNKNOWN));
        }
        Place place = Place.of(cursor, now);
        if (place.isBefore(now.floor())) {
            return open(now, people, Optional.of(EXPIRED));
        }
        List<StoredNudge> backlog =
                backlog(now, nudge -> place.misses(nudge) || !nudge.ended() && uncertain.test(nudge));
        return new StreamStart(Optional.empty(), place, backlog, cursor.issuedAtMillis());
    }

    private static List<StoredNudge> backlog(Snapshot now, Predicate<StoredNudge> wanted) {
        return now.nudges().stream().filter(wanted).sorted(AS_APPENDED).toList();
    }
}
