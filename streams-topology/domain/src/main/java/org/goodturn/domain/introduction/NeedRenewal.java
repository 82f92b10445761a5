package org.goodturn.domain.introduction;

import java.time.Duration;
import java.time.Instant;
import org.goodturn.domain.intent.Shift;

/**
 * How long a need lasts. New behaviors renew it, but not for ever: what has been on for so long is a habit, and a later change
 * is a shift of its own.
 *
 * @param fadesAfter without a new behavior for so long a need is over
 * @param most so long after a shift was seen its need is over in any case
 */
public record NeedRenewal(Duration fadesAfter, Duration most) {

    /** Two terms at most. */
    public static NeedRenewal of(Duration fadesAfter) {
        return new NeedRenewal(fadesAfter, fadesAfter.multipliedBy(2));
    }

    public NeedRenewal {
        if (fadesAfter.isNegative() || most.compareTo(fadesAfter) < 0) {
            throw new IllegalArgumentException("a need lasts, and at least one term");
        }
    }

    /** How much later than first said a need may end. */
    public Duration longest() {
        return most.minus(fadesAfter);
    }

    /**
     * When a need is over, as of its person's newest behavior on the topic.
     *
     * @param shift the one it comes from
     */
    public Instant until(Shift shift, Instant lastBehavior) {
        Instant last = lastBehavior.isAfter(shift.detectedAt()) ? lastBehavior : shift.detectedAt();
        Instant renewed = last.plus(fadesAfter);
        Instant end = shift.detectedAt().plus(most);
        return renewed.isBefore(end) ? renewed : end;
    }
}
