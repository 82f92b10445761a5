package org.goodturn.ingest.calendar;

import java.util.Map;
import org.goodturn.ingest.source.Position;
import org.goodturn.ingest.source.PositionFields;

/**
 * Up to which meeting a calendar has been read, in the order in which meetings ended. Calendars are rewritten as a whole,
 * so that a place in the file would say nothing: as long as the last meeting's series is still in it, it is the same one.
 *
 * @param end when the last meeting that was read ended, epoch milliseconds
 * @param occurrence that meeting's time, hashed
 * @param series that meeting, hashed
 */
record CalendarPosition(long end, String occurrence, String series) implements Position {
    /** Nothing is read. */
    static final CalendarPosition START = new CalendarPosition(0, "", "");

    /** From what {@link #toMap} gave. */
    static CalendarPosition parse(Map<String, ?> map) {
        PositionFields.only(map, "end", "occurrence", "series");
        return new CalendarPosition(
                PositionFields.whole(map, "end"),
                PositionFields.text(map, "occurrence"),
                PositionFields.text(map, "series"));
    }

    /** Whether a meeting comes behind this one. */
    boolean isBefore(long otherEnd, String otherOccurrence) {
        return otherEnd > end || otherEnd == end && otherOccurrence.compareTo(occurrence) > 0;
    }

    @Override
    public Map<String, Object> toMap() {
        return Map.of("end", end, "occurrence", occurrence, "series", series);
    }
}
