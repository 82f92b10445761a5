package org.goodturn.topology.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.goodturn.domain.PersonId;
import org.goodturn.domain.Topic;
import org.goodturn.domain.timing.Release;
import org.goodturn.domain.timing.Suppressions;
import org.goodturn.domain.trust.Span;

/**
 * What is remembered about a person's dealings with us: read when a suggestion is at hand, not with every event.
 *
 * @param observedSince event time of the first behavior ever seen; absent before
 * @param releases nudges that were said, the oldest first, at most {@value #MOST_RELEASES}
 * @param suppressions what not to say for a while
 * @param feedback accepted minus declined suggestions per topic, at most {@value #MOST_TOPICS}
 * @param loadWeek the week (see {@link Span#weekOf}) for which the load counts
 * @param load candidates named as a bridge in that week
 */
public record Journal(
        Optional<Instant> observedSince,
        List<Release> releases,
        Suppressions suppressions,
        SortedMap<Topic, Integer> feedback,
        int loadWeek,
        int load) {

    /** Most releases remembered. */
    public static final int MOST_RELEASES = 128;

    /** Most topics with a balance of feedback. */
    public static final int MOST_TOPICS = 64;

    /** Nothing yet. */
    public static final Journal EMPTY =
            new Journal(Optional.empty(), List.of(), Suppressions.NONE, new TreeMap<>(), 0, 0);

    public Journal {
        releases = List.copyOf(releases);
    }

    /** With a behavior seen at a moment. */
    public Journal observed(Instant at) {
        return observedSince.filter(since -> !at.isBefore(since)).isPresent()
                ? this
                : new Journal(Optional.of(at), releases, suppressions, feedback, loadWeek, load);
    }

    /** Without a trace of behaviors. */
    public Journal unobserved() {
        return new Journal(Optional.empty(), releases, suppressions, feedback, loadWeek, load);
    }

    /** With a nudge said. */
    public Journal released(Instant at, PersonId with) {
        List<Release> next = new ArrayList<>(releases);
        next.add(new Release(at, with));
        int from = Math.max(0, next.size() - MOST_RELEASES);
        return new Journal(observedSince, next.subList(from, next.size()), suppressions, feedback, loadWeek, load);
    }

    /** With other suppressions. */
    public Journal with(Suppressions next) {
        return new Journal(observedSince, releases, next, feedback, loadWeek, load);
    }

    /** With one more word on a topic: positive or negative. */
    public Journal learned(Topic topic, int change) {
        SortedMap<Topic, Integer> next = new TreeMap<>(feedback);
        next.merge(topic, change, Integer::sum);
        if (next.size() > MOST_TOPICS) {
            Topic least = null;
            for (Topic candidate : next.keySet()) {
                if (!candidate.equals(topic)
                        && (least == null || Math.abs(next.get(candidate)) < Math.abs(next.get(least)))) {
                    least = candidate;
                }
            }
            next.remove(least);
        }
        return new Journal(observedSince, releases, suppressions, next, loadWeek, load);
    }

    /** The balance on a topic; 0 if nothing was said. */
    public int balance(Topic topic) {
        return feedback.getOrDefault(topic, 0);
    }

    /** Candidates named as a bridge in the week of a moment. */
    public int loadAt(Instant now) {
        return Span.weekOf(now) == loadWeek ? load : 0;
    }

    /** With more candidates named. */
    public Journal named(int candidates, Instant now) {
        return new Journal(observedSince, releases, suppressions, feedback, Span.weekOf(now), loadAt(now) + candidates);
    }
}
