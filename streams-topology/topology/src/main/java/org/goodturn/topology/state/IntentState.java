package org.goodturn.topology.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.goodturn.domain.intent.ActivityLog;
import org.goodturn.domain.intent.Shift;
import org.goodturn.domain.intent.SourceActivity;
import org.goodturn.domain.intent.SourceActivity.Coverage;

/**
 * What one person did about one topic, by source, so that one source can go alone.
 *
 * @param parts what each source saw, at most {@value #MOST_SOURCES}, in the order of the sources' names
 * @param shift the shift that is on, or was last; it was read from all parts together
 */
public record IntentState(List<Part> parts, Optional<Shift> shift) {

    /** Sources that have counts of their own; of one more, the part whose newest behavior is the oldest is forgotten. */
    public static final int MOST_SOURCES = 8;

    private static final Comparator<Part> BY_SOURCES =
            Comparator.comparing(part -> String.join("|", part.seen().sources()));
    private static final Comparator<Part> BY_AGE =
            Comparator.<Part, Instant>comparing(part -> part.seen().lastAt()).thenComparing(BY_SOURCES);

    /** Nothing. */
    public static final IntentState NONE = new IntentState(List.of(), Optional.empty());

    /**
     * What one source saw, and the event ids it came with: they go together.
     *
     * @param seen how often
     * @param recent event ids seen lately
     */
    public record Part(SourceActivity seen, RecentIds recent) {}

    public IntentState {
        parts = parts.stream().sorted(BY_SOURCES).toList();
    }

    /** How often, over all sources, with the shift that is on. There must be something. */
    public ActivityLog log() {
        ActivityLog sum = parts.stream()
                .map(part -> part.seen().log())
                .reduce(ActivityLog::plus)
                .orElseThrow();
        return shift.map(sum::with).orElse(sum);
    }

    /** Event time of the newest behavior. */
    public Instant lastAt() {
        return parts.stream()
                .map(part -> part.seen().lastAt())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Where it was observed. */
    public SortedSet<String> sources() {
        SortedSet<String> all = new TreeSet<>();
        parts.forEach(part -> all.addAll(part.seen().sources()));
        return all;
    }

    /** Whether an event was seen lately. */
    public boolean hasSeen(String eventId) {
        return parts.stream().anyMatch(part -> part.recent().contain(eventId));
    }

    /** With one behavior more. */
    public IntentState plus(Instant at, String source, String eventId) {
        List<Part> next = new ArrayList<>(parts);
        int known = 0;
        while (known < next.size() && !next.get(known).seen().isOf(source)) {
            known++;
        }
        if (known < next.size()) {
            Part part = next.get(known);
            next.set(known, new Part(part.seen().plus(at), part.recent().plus(eventId)));
        } else {
            next.add(new Part(SourceActivity.of(source, at), RecentIds.NONE.plus(eventId)));
        }
        if (next.size() > MOST_SOURCES) {
            next.remove(next.stream().min(BY_AGE).orElseThrow());
        }
        return new IntentState(next, shift);
    }

    /** With a shift that is now on. */
    public IntentState with(Shift found) {
        return new IntentState(parts, Optional.of(found));
    }

    /**
     * What may be kept. A shift was read from everything, so it goes as soon as anything does: where the rest still shows one,
     * the next behavior says so.
     */
    public IntentState keeping(Coverage coverage) {
        List<Part> left = parts.stream()
                .flatMap(part -> part.seen().keeping(coverage).stream().map(seen -> new Part(seen, part.recent())))
                .toList();
        return left.equals(parts) ? this : new IntentState(left, Optional.empty());
    }

    /** Whether nothing is kept. */
    public boolean isEmpty() {
        return parts.isEmpty();
    }
}
