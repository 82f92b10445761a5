package org.goodturn.topology.stage.timing;

import java.time.Instant;
import java.util.List;
import org.goodturn.topology.state.Rooms;
import org.goodturn.topology.work.Due;
import org.goodturn.topology.work.Work;

/** What the clock makes due, sorted by time: keys are {@code millis|person|what}. */
public final class Agenda {

    /** What: a nudge, by its id. */
    public static final String NUDGE = "nudge:";

    /** What: consents may begin or end. */
    public static final String CONSENTS = "consents";

    private static final int DIGITS = 15;

    private Agenda() {}

    /** Puts something on the agenda; {@link Instant#MAX} puts nothing. */
    public static void put(String what, Instant at, Work work) {
        if (!at.equals(Instant.MAX)) {
            work.put(Rooms.AGENDA, key(at, work.person(), what), at);
        }
    }

    /** Puts something on the agenda of somebody else than the unit of work's person, such as nobody's. */
    public static void put(String what, Instant at, String person, Work work) {
        work.put(Rooms.AGENDA, key(at, person, what), at);
    }

    /** The key of something that stands on no agenda, and is due all the same. */
    public static String unplanned(String person, String what) {
        return key(Instant.EPOCH, person, what);
    }

    /** Takes something off. */
    public static void remove(String what, Instant at, Work work) {
        if (!at.equals(Instant.MAX)) {
            work.delete(Rooms.AGENDA, key(at, work.person(), what));
        }
    }

    /** What is due, the oldest first. */
    public static List<Due> due(Work work, int limit) {
        Instant next = work.moment().now().plusMillis(1);
        return work.scanUntil(Rooms.AGENDA, "", pad(next), limit).entries().stream()
                .map(entry -> new Due(personOf(entry.rest()), entry.rest()))
                .toList();
    }

    /** What an agenda key is about. */
    public static String whatOf(String key) {
        return key.substring(key.indexOf('|', DIGITS + 1) + 1);
    }

    private static String personOf(String key) {
        return key.substring(DIGITS + 1, key.indexOf('|', DIGITS + 1));
    }

    private static String key(Instant at, String person, String what) {
        return pad(at) + '|' + person + '|' + what;
    }

    private static String pad(Instant at) {
        String digits = Long.toString(Math.max(0, at.toEpochMilli()));
        return "0".repeat(DIGITS - digits.length()) + digits;
    }
}
