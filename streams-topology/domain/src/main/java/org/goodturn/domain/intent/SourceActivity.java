package org.goodturn.domain.intent;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What one source saw of what a person did about a topic. Kept apart from what others saw, so that a source which is no longer
 * allowed takes along what it gave, and nothing else.
 *
 * @param sources where it was seen; several only where an earlier layout had not kept them apart
 * @param log how often, without a shift
 * @param firstAt event time of the first behavior, or a moment before it where that is not known
 * @param lastAt event time of the newest behavior, or the end of its day where that is not known
 */
public record SourceActivity(SortedSet<String> sources, ActivityLog log, Instant firstAt, Instant lastAt) {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration INSTANT = Duration.ofMillis(1);

    /** What may be kept. */
    @FunctionalInterface
    public interface Coverage {

        /** Whether everything that a source saw from one moment to another, both included, may be kept. */
        boolean covers(String source, Instant first, Instant last);
    }

    public SourceActivity {
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("an activity was seen by a source");
        }
        sources = Collections.unmodifiableSortedSet(new TreeSet<>(sources));
    }

    /** One behavior, seen by a source. */
    public static SourceActivity of(String source, Instant at) {
        return new SourceActivity(
                new TreeSet<>(Set.of(source)), ActivityLog.startingAt(at).plus(at), at, at);
    }

    /** Whether it is this source's alone. */
    public boolean isOf(String source) {
        return sources.size() == 1 && sources.contains(source);
    }

    /** With one behavior more. */
    public SourceActivity plus(Instant at) {
        return new SourceActivity(
                sources, log.plus(at), at.isBefore(firstAt) ? at : firstAt, at.isAfter(lastAt) ? at : lastAt);
    }

    /**
     * What may be kept of it: the days that are wholly covered for each of its sources, and what was before them if all of that
     * is. Empty if nothing is left.
     */
    public Optional<SourceActivity> keeping(Coverage coverage) {
        int firstCounted = log.newestDay() - ActivityLog.DAYS + 1;
        boolean before = log.older() > 0 && isCovered(coverage, firstAt, earlier(endOf(firstCounted - 1), lastAt));
        ActivityLog left = log.keeping(day -> isCovered(coverage, day), before);
        if (left.equals(log)) {
            return Optional.of(this);
        }
        return left.isEmpty() ? Optional.empty() : Optional.of(within(left, before));
    }

    private SourceActivity within(ActivityLog left, boolean before) {
        Instant first = before ? firstAt : later(startOf(firstDayOf(left)), firstAt);
        return new SourceActivity(sources, left, first, earlier(endOf(left.newestDay()), lastAt));
    }

    private static int firstDayOf(ActivityLog log) {
        int day = log.newestDay() - ActivityLog.DAYS + 1;
        while (log.on(day) == 0) {
            day++;
        }
        return day;
    }

    private boolean isCovered(Coverage coverage, int day) {
        return isCovered(coverage, later(startOf(day), firstAt), earlier(endOf(day), lastAt));
    }

    private boolean isCovered(Coverage coverage, Instant first, Instant last) {
        return sources.stream().allMatch(source -> coverage.covers(source, first, last));
    }

    private static Instant startOf(int day) {
        return Instant.EPOCH.plus(DAY.multipliedBy(day));
    }

    private static Instant endOf(int day) {
        return startOf(day).plus(DAY).minus(INSTANT);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
