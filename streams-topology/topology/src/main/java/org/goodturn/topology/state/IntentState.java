package org.goodturn.topology.state;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.goodturn.domain.intent.ActivityLog;

/**
 * What one person did about one topic.
 *
 * @param log how often
 * @param lastAt event time of the newest behavior
 * @param sources where it was observed
 * @param recent event ids seen lately
 */
public record IntentState(ActivityLog log, Instant lastAt, Set<String> sources, RecentIds recent) {

    /** Nothing, up to a moment. */
    public static IntentState startingAt(Instant at) {
        return new IntentState(ActivityLog.startingAt(at), at, Set.of(), RecentIds.NONE);
    }

    /** With one behavior more. */
    public IntentState plus(Instant at, String source, String eventId) {
        Set<String> all = new TreeSet<>(sources);
        all.add(source);
        return new IntentState(log.plus(at), at.isAfter(lastAt) ? at : lastAt, all, recent.plus(eventId));
    }

    /** With another log. */
    public IntentState with(ActivityLog next) {
        return new IntentState(next, lastAt, sources, recent);
    }
}
