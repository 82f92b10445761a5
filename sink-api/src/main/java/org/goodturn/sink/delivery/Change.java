package org.goodturn.sink.delivery;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.goodturn.sink.views.StoredNudge;

/**
 * A nudge that is to be told to everybody who looks at it. It is judged and encoded by the first who delivers it; those
 * who deliver at the same moment tell the same bytes, those who come later judge anew.
 */
final class Change {

    private static final long MOMENT_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final StoredNudge nudge;
    private final boolean again;
    private final long judgedUntilMillis;
    private volatile Judged judged;

    private record Judged(Optional<Encoded> told, long version, long atNanos) {}

    /**
     * A change.
     *
     * @param nudge what has changed
     * @param again whether not the nudge but what its people allow has changed
     * @param judgedUntilMillis consents said until then have had their effect on what was told before
     */
    Change(StoredNudge nudge, boolean again, long judgedUntilMillis) {
        this.nudge = nudge;
        this.again = again;
        this.judgedUntilMillis = judgedUntilMillis;
    }

    StoredNudge nudge() {
        return nudge;
    }

    long judgedUntilMillis() {
        return judgedUntilMillis;
    }

    /** What to tell now, if anything. */
    Optional<Encoded> told(Teller teller) {
        Judged known = judged;
        long version = teller.version();
        long now = System.nanoTime();
        if (known == null || known.version() != version || now - known.atNanos() > MOMENT_NANOS) {
            known = new Judged(again ? teller.again(nudge) : teller.tell(nudge), version, now);
            judged = known;
        }
        return known.told();
    }
}
