package org.goodturn.ingest.calendar;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodturn.ingest.source.Item;
import org.goodturn.ingest.source.ItemReader;
import org.goodturn.ingest.source.Skip;
import org.goodturn.ingest.source.SkipReason;

/** Reads one calendar as of a moment: an item is one time that a meeting took place, or a meeting that gives nothing. */
final class CalendarReading implements ItemReader {
    private static final Duration LOOK_AGAIN = Duration.ofHours(1);

    private record Time(Occurrences.Occurrence occurrence, String key, String series) {
        long end() {
            return Math.max(0, occurrence.end().toEpochMilli());
        }
    }

    private final Path file;
    private final MeetingTies ties;
    private final Occurrences occurrences;
    private final Instant now;
    private final List<Skip> skips = new ArrayList<>();
    private final List<Time> times = new ArrayList<>();
    private List<Item> items;
    private int next;

    CalendarReading(Path file, MeetingTies ties, Occurrences occurrences, Instant now) {
        this.file = file;
        this.ties = ties;
        this.occurrences = occurrences;
        this.now = now;
    }

    /**
     * Reads the text.
     *
     * @param left where it was left; meetings that give nothing are only told of when it is read for the first time
     */
    CalendarReading read(IcsText text, Optional<CalendarPosition> left) {
        series(text).forEach(this::addSeries);
        times.sort(Comparator.comparingLong(Time::end).thenComparing(Time::key));
        CalendarPosition from = left.filter(this::isSame).orElse(CalendarPosition.START);
        items = new ArrayList<>();
        if (left.isEmpty()) {
            skips.forEach(skip -> items.add(new Item(1, List.of(), List.of(skip), from)));
        }
        times.stream()
                .filter(time -> from.isBefore(time.end(), time.key()))
                .map(time -> new Item(1, ties.of(time.occurrence()), List.of(), position(time)))
                .forEach(items::add);
        return this;
    }

    @Override
    public Optional<Item> next() {
        return next < items.size() ? Optional.of(items.get(next++)) : Optional.empty();
    }

    @Override
    public boolean complete() {
        return true;
    }

    @Override
    public Optional<Instant> due() {
        return Optional.of(now.plus(LOOK_AGAIN));
    }

    @Override
    public void close() {}

    private Map<String, List<Meeting>> series(IcsText text) {
        if (!text.calendar()) {
            skips.add(new Skip(
                    SkipReason.WRONG_KIND_OF_FILE,
                    file.getFileName() + " is no calendar; remove it, or give it as the kind that it is"));
        }
        MeetingParsing parsing = new MeetingParsing(text.zones());
        Map<String, List<Meeting>> series = new LinkedHashMap<>();
        for (IcsText.Block block : text.meetings()) {
            try {
                Meeting meeting = parsing.parse(block);
                series.computeIfAbsent(meeting.uid(), uid -> new ArrayList<>()).add(meeting);
            } catch (MalformedMeetingException e) {
                skips.add(malformed(block.line(), e));
            }
        }
        return series;
    }

    private void addSeries(String uid, List<Meeting> meetings) {
        try {
            addFound(uid, occurrences.of(meetings));
        } catch (MalformedMeetingException e) {
            skips.add(malformed(meetings.getFirst().line(), e));
        }
    }

    private void addFound(String uid, Occurrences.Found found) {
        for (int i = 0; i < found.cancelled(); i++) {
            skips.add(Skip.because(SkipReason.CANCELLED));
        }
        if (found.tooMany()) {
            skips.add(Skip.because(SkipReason.TOO_MANY_RECURRENCES));
        }
        for (Occurrences.Occurrence occurrence : found.took()) {
            Optional<SkipReason> refusal = ties.refusal(occurrence.meeting());
            if (refusal.isPresent()) {
                skips.add(Skip.because(refusal.get()));
            } else {
                times.add(new Time(occurrence, ties.group(occurrence), ties.series(uid)));
            }
        }
    }

    private Skip malformed(int line, MalformedMeetingException what) {
        return new Skip(
                SkipReason.MALFORMED,
                file.getFileName() + " line " + line + ": the meeting " + what.getMessage()
                        + "; correct it or remove it");
    }

    private boolean isSame(CalendarPosition position) {
        return times.stream().anyMatch(time -> time.series().equals(position.series()));
    }

    private static CalendarPosition position(Time time) {
        return new CalendarPosition(time.end(), time.key(), time.series());
    }
}
