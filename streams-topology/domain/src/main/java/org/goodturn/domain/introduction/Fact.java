package org.goodturn.domain.introduction;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Something countable that a suggestion rests on, recorded with it so that its texts can be made again.
 *
 * @param what such as {@code looks}; see {@link Facts}
 * @param way the number of the bridge that it is about; −1 if it is about none
 * @param count how many
 * @param received how many of them the other side began; 0 where that is not known
 * @param first when the first was, where it is known
 * @param last when the last was, where it is known
 */
public record Fact(String what, int way, long count, long received, Optional<Instant> first, Optional<Instant> last) {

    /** What no bridge has a part in. */
    public static final int NO_WAY = -1;

    public Fact {
        first = first.map(at -> at.truncatedTo(ChronoUnit.MILLIS));
        last = last.map(at -> at.truncatedTo(ChronoUnit.MILLIS));
    }

    Fact(String what, int way, long count) {
        this(what, way, count, 0, Optional.empty(), Optional.empty());
    }
}
