package org.goodturn.ingest.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.fortuna.ical4j.model.Recur;

/**
 * A meeting as a calendar has it.
 *
 * @param line where it begins in its file, from 1
 * @param uid its id in the calendar
 * @param replaces the moment of the recurrence that it stands in for; empty for a meeting of its own
 * @param sequence the higher, the later it was changed
 * @param start when it begins, the first time
 * @param length how long it lasts
 * @param cancelled it did not take place
 * @param rules how it recurs
 * @param further moments at which it takes place besides
 * @param except moments at which it does not
 * @param organizer who called it, as an identifier
 * @param accepted who accepted, as identifiers
 */
record Meeting(
        int line,
        String uid,
        Optional<Instant> replaces,
        int sequence,
        ZonedDateTime start,
        Duration length,
        boolean cancelled,
        List<Recur<ZonedDateTime>> rules,
        List<ZonedDateTime> further,
        Set<Instant> except,
        Optional<String> organizer,
        Set<String> accepted) {}
