package org.goodturn.ingest.calendar;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.transform.recurrence.Frequency;

/** Says when meetings with the same UID took place: recurrences expanded, exceptions left out, changed ones as changed. */
final class Occurrences {
    private static final Set<Frequency> TOO_OFTEN = Set.of(Frequency.HOURLY, Frequency.MINUTELY, Frequency.SECONDLY);

    private final Recurring bounds;
    private final Instant now;

    Occurrences(Recurring bounds, Instant now) {
        this.bounds = bounds;
        this.now = now;
    }

    /**
     * One time that a meeting took place.
     *
     * @param meeting the meeting, as it was that time
     * @param original the moment by which the calendar knows this time, the same when it was moved
     * @param start when it began
     * @param end when it ended
     */
    record Occurrence(Meeting meeting, Instant original, Instant start, Instant end) {}

    /**
     * What became of a meeting.
     *
     * @param took the times it took place, until now
     * @param cancelled how many times it was cancelled
     * @param tooMany it recurs more often than is followed; some times are missing
     */
    record Found(List<Occurrence> took, int cancelled, boolean tooMany) {}

    /**
     * @param sameUid all that a calendar has under one UID
     * @throws MalformedMeetingException if a recurrence cannot be followed
     */
    Found of(List<Meeting> sameUid) throws MalformedMeetingException {
        TreeMap<Instant, Meeting> changed = new TreeMap<>();
        Optional<Meeting> master = Optional.empty();
        for (Meeting meeting : sameUid) {
            if (meeting.replaces().isPresent()) {
                changed.merge(meeting.replaces().get(), meeting, Occurrences::later);
            } else {
                master = Optional.of(master.map(other -> later(other, meeting)).orElse(meeting));
            }
        }
        List<Occurrence> took = new ArrayList<>();
        int cancelled = 0;
        boolean tooMany = false;
        for (Meeting meeting : changed.values()) {
            if (meeting.cancelled()) {
                cancelled++;
            } else {
                add(took, meeting, meeting.replaces().orElseThrow(), meeting.start());
            }
        }
        if (master.isPresent() && master.get().cancelled()) {
            cancelled++;
        } else if (master.isPresent()) {
            tooMany = addAll(took, master.get(), changed.keySet());
        }
        took.sort(Comparator.comparing(Occurrence::end).thenComparing(Occurrence::original));
        return new Found(took, cancelled, tooMany);
    }

    private boolean addAll(List<Occurrence> took, Meeting meeting, Set<Instant> changed)
            throws MalformedMeetingException {
        List<ZonedDateTime> starts = new ArrayList<>(List.of(meeting.start()));
        boolean tooMany = false;
        for (Recur<ZonedDateTime> rule : meeting.rules()) {
            tooMany |= expand(rule, meeting.start(), starts);
        }
        starts.addAll(meeting.further());
        Set<Instant> done = new HashSet<>(changed);
        for (ZonedDateTime start : starts.stream().sorted().toList()) {
            Instant at = start.toInstant();
            if (!meeting.except().contains(at) && done.add(at)) {
                add(took, meeting, at, start);
            }
        }
        return tooMany;
    }

    private boolean expand(Recur<ZonedDateTime> rule, ZonedDateTime seed, List<ZonedDateTime> starts)
            throws MalformedMeetingException {
        if (TOO_OFTEN.contains(rule.getFrequency())) {
            return true;
        }
        ZonedDateTime until = now.atZone(seed.getZone());
        ZonedDateTime bound = until.minus(bounds.past());
        ZonedDateTime from = seed.isAfter(bound) ? seed : bound;
        if (from.isAfter(until)) {
            return false;
        }
        List<ZonedDateTime> expanded = dates(rule, seed, from, until);
        boolean tooMany = expanded.size() > bounds.maxOccurrences();
        starts.addAll(tooMany ? expanded.subList(0, bounds.maxOccurrences()) : expanded);
        return tooMany;
    }

    private List<ZonedDateTime> dates(
            Recur<ZonedDateTime> rule, ZonedDateTime seed, ZonedDateTime from, ZonedDateTime until)
            throws MalformedMeetingException {
        try {
            return rule.getDates(seed, from, until, bounds.maxOccurrences() + 1);
        } catch (RuntimeException e) {
            // ical4j checks some parts of a rule only when it follows it.
            throw new MalformedMeetingException("has a recurrence that cannot be followed");
        }
    }

    private void add(List<Occurrence> took, Meeting meeting, Instant original, ZonedDateTime start) {
        Instant end = start.plus(meeting.length()).toInstant();
        if (!end.isAfter(now)) {
            took.add(new Occurrence(meeting, original, start.toInstant(), end));
        }
    }

    private static Meeting later(Meeting one, Meeting other) {
        return other.sequence() >= one.sequence() ? other : one;
    }
}
