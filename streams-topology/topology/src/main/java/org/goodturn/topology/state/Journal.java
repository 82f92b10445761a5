package org.goodturn.topology.state;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.goodturn.domain.Topic;
import org.goodturn.domain.timing.Release;
import org.goodturn.domain.timing.ResponsiveHours;
import org.goodturn.domain.timing.Subject;
import org.goodturn.domain.timing.Suppressions;
import org.goodturn.domain.trust.Span;

/**
 * What is remembered about a person's dealings with us: read when a suggestion is at hand, not with every event.
 *
 * @param observedSince event time of the first behavior ever seen; absent before
 * @param releases nudges said in the last {@value #DAYS_REMEMBERED} days, the oldest first, at most {@value #MOST_RELEASES}
 * @param suppressions what not to say for a while
 * @param feedback accepted minus declined suggestions per topic, at most {@value #MOST_TOPICS}
 * @param loadWeek the week (see {@link Span#weekOf}) for which the load counts
 * @param load candidates named as a bridge in that week
 * @param hours when the person tends to react
 */
public record Journal(
        Optional<Instant> observedSince,
        List<Release> releases,
        Suppressions suppressions,
        SortedMap<Topic, Integer> feedback,
        int loadWeek,
        int load,
        ResponsiveHours hours) {

    /** Most releases remembered. */
    public static final int MOST_RELEASES = 128;

    /** Days for which releases are remembered: longer than any pace counts and any cooldown lasts. */
    public static final int DAYS_REMEMBERED = 30;

    /** Most topics with a balance of feedback. */
    public static final int MOST_TOPICS = 64;

    /** Nothing yet. */
    public static final Journal EMPTY =
            new Journal(Optional.empty(), List.of(), Suppressions.NONE, new TreeMap<>(), 0, 0, ResponsiveHours.NONE);

    public Journal {
        releases = List.copyOf(releases);
    }

    /** With a behavior seen at a moment. */
    public Journal observed(Instant at) {
        return observedSince.filter(since -> !at.isBefore(since)).isPresent()
                ? this
                : new Journal(Optional.of(at), releases, suppressions, feedback, loadWeek, load, hours);
    }

    /** With another first behavior; empty if there is no trace of any. */
    public Journal observedSince(Optional<Instant> first) {
        return new Journal(first, releases, suppressions, feedback, loadWeek, load, hours);
    }

    /** Without a trace of behaviors. */
    public Journal unobserved() {
        return observedSince(Optional.empty());
    }

    /** With a nudge said. */
    public Journal released(Subject subject, Instant at) {
        Instant remembered = at.minus(Duration.ofDays(DAYS_REMEMBERED));
        List<Release> next = new ArrayList<>(releases);
        next.removeIf(release -> release.at().isBefore(remembered));
        next.add(Release.of(subject, at));
        int from = Math.max(0, next.size() - MOST_RELEASES);
        return new Journal(
                observedSince, next.subList(from, next.size()), suppressions, feedback, loadWeek, load, hours);
    }

    /** With a reaction to a nudge, wherever the person is. */
    public Journal reacted(Instant at, ZoneId zone) {
        return new Journal(observedSince, releases, suppressions, feedback, loadWeek, load, hours.plus(at, zone));
    }

    /** Without the hours at which the person tends to react. */
    public Journal withoutHours() {
        return new Journal(observedSince, releases, suppressions, feedback, loadWeek, load, ResponsiveHours.NONE);
    }

    /** With other suppressions. */
    public Journal with(Suppressions next) {
        return new Journal(observedSince, releases, next, feedback, loadWeek, load, hours);
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
        return new Journal(observedSince, releases, suppressions, next, loadWeek, load, hours);
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
        return new Journal(
                observedSince, releases, suppressions, feedback, Span.weekOf(now), loadAt(now) + candidates, hours);
    }
}
