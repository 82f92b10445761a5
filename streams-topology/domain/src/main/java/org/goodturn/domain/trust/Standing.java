package org.goodturn.domain.trust;

import java.time.Instant;

/**
 * How a person stands: what others found in them, and how they find others. Kept with the person, at most 240 bytes, and
 * written only where something had an outcome, never for a mail.
 *
 * @param received how others found them
 * @param given how they find others: some are hard to please
 */
public record Standing(Regards received, Regards given) {

    /** Somebody of whom nothing is known. */
    public static final Standing NEW = new Standing(Regards.NONE, Regards.NONE);

    /** After somebody found them so, −1 to 1. */
    public Standing found(double regard, Instant at) {
        return new Standing(received.plus(regard, at), given);
    }

    /** After they found somebody so, −1 to 1. */
    public Standing finding(double regard, Instant at) {
        return new Standing(received, given.plus(regard, at));
    }
}
