package org.goodturn.domain.timing;

import java.time.Instant;
import java.util.Optional;
import org.goodturn.domain.PersonId;
import org.goodturn.domain.Topic;

/**
 * A nudge that was said.
 *
 * @param at when
 * @param with whom it named
 * @param topic about what; absent where it is not remembered
 */
public record Release(Instant at, PersonId with, Optional<Topic> topic) {

    /** What was just said. */
    public static Release of(Subject subject, Instant at) {
        return new Release(at, subject.with(), Optional.of(subject.topic()));
    }
}
