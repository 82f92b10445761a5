package org.goodturn.domain.introduction;

import java.time.Instant;
import org.goodturn.domain.Topic;

/**
 * What somebody needs, as their circle may know it.
 *
 * @param shiftId the shift it comes from
 * @param topic about what
 * @param probability that the rate really changed, 0 to 1
 * @param rateRatio new rate over old
 * @param since when the change began
 * @param until when it fades unless renewed
 * @param count behaviors since the change
 * @param shared the other side may be told, too
 */
public record Need(
        String shiftId,
        Topic topic,
        double probability,
        double rateRatio,
        Instant since,
        Instant until,
        long count,
        boolean shared) {

    /** Whether it is over. */
    public boolean hasFaded(Instant now) {
        return !now.isBefore(until);
    }

    /** The same need, fading then, if that is later. */
    public Need lastingUntil(Instant later) {
        return later.isAfter(until)
                ? new Need(shiftId, topic, probability, rateRatio, since, later, count, shared)
                : this;
    }
}
