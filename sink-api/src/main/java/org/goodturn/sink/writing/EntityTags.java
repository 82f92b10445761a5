package org.goodturn.sink.writing;

import java.util.Arrays;
import java.util.Optional;
import org.goodturn.sink.problem.ProblemException;
import org.goodturn.sink.problem.ProblemKind;
import org.goodturn.sink.views.Seen;

/** Names a state by where its record stands, for {@code ETag} and {@code If-Match}. */
public final class EntityTags {

    private EntityTags() {}

    /** The tag of a state, {@code "0"} where there is none yet. */
    public static String of(Optional<? extends Seen<?>> state) {
        return state.map(seen -> "\"" + seen.partition() + "-" + seen.offset() + "\"")
                .orElse("\"0\"");
    }

    /** Refuses a write that was made on another state than the current one. No header, no check. */
    public static void check(String ifMatch, Optional<? extends Seen<?>> state) {
        if (ifMatch == null) {
            return;
        }
        boolean matches = ifMatch.strip().equals("*")
                ? state.isPresent()
                : Arrays.stream(ifMatch.split(",")).map(String::strip).anyMatch(of(state)::equals);
        if (!matches) {
            throw new ProblemException(
                    ProblemKind.STATE_CHANGED, "Read it again, decide again, and send the ETag it came with.");
        }
    }
}
