package org.goodturn.sink.delivery;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.goodturn.sink.views.StoredNudge;

/**
 * What was told lately from backlogs. Subscribers who come back together read the same nudges one after the other; the first
 * decodes, judges and encodes one, and those who follow within the moment that a {@link Change} holds tell the same bytes.
 * A nudge has one place here, by its hash, so memory is bounded and nothing has to be cleared.
 */
final class ToldLately {

    private static final int PLACES = 1024;

    private final AtomicReferenceArray<Change> places = new AtomicReferenceArray<>(2 * PLACES);

    /** What to tell about a nudge now, if anything; {@code again} where not the nudge but what its people allow has changed. */
    Optional<Encoded> told(StoredNudge nudge, boolean again, Teller teller) {
        int place = place(nudge) + (again ? PLACES : 0);
        Change known = places.get(place);
        if (known == null || known.nudge() != nudge) {
            known = new Change(nudge, again, 0);
            places.set(place, known);
        }
        return known.told(teller);
    }

    private static int place(StoredNudge nudge) {
        long mixed = (nudge.offset() * 31 + nudge.partition()) * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 54);
    }
}
