package org.goodturn.topology.stage.commons;

import java.time.Duration;
import java.time.Instant;
import org.goodturn.domain.intent.RegionalSeason;

/** Weeks by number, since Monday 1970-01-05, in UTC. */
final class Weeks {

    private Weeks() {}

    /** The week of a moment. */
    static int of(Instant at) {
        return RegionalSeason.weekOf(at);
    }

    /** When a week is over. */
    static Instant end(int week) {
        return Instant.EPOCH.plus(Duration.ofDays(RegionalSeason.firstDayOf(week + 1)));
    }

    /** As keys have it: weeks sort as numbers. */
    static String key(int week) {
        String digits = Integer.toString(week);
        return "0".repeat(Math.max(0, 5 - digits.length())) + digits;
    }
}
