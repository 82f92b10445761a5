package org.goodturn.domain.timing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How often, and when, a person wants to hear from us.
 *
 * @param nudgesPerWeek at most so many in any seven days; 0 means none
 * @param quietFromMinute minute of the day, in the zone, from which nothing is released; 0 to 1439
 * @param quietUntilMinute minute of the day until which nothing is released; equal to the other means no quiet hours
 * @param zone where the person is
 */
public record Pace(int nudgesPerWeek, int quietFromMinute, int quietUntilMinute, ZoneId zone) {

    /** Why something waits: the week has no room for it. */
    public static final String NO_ROOM = "pace";

    /** Why something waits: the hours are quiet. */
    public static final String QUIET = "quiet-hours";

    private static final int MINUTES_A_DAY = 1440;

    /** Far enough to find the end of the quiet hours, even where a calendar leaves out a day (Samoa, 2011-12-30). */
    private static final int DAYS_AHEAD = 3;

    public Pace {
        if (nudgesPerWeek < 0 || nudgesPerWeek > 100) {
            throw new IllegalArgumentException("nudges a week lie between 0 and 100");
        }
        requireMinute(quietFromMinute);
        requireMinute(quietUntilMinute);
    }

    /** Three a week, quiet from nine in the evening to eight in the morning, in UTC. */
    public static Pace standard() {
        return new Pace(3, 21 * 60, 8 * 60, ZoneId.of("UTC"));
    }

    /** Whether something waits for nothing but what a pace says, so that another pace may let it go on. */
    public static boolean keepsBack(String reason) {
        return reason.equals(NO_ROOM) || reason.equals(QUIET);
    }

    /** Whether a moment lies in the quiet hours. */
    public boolean isQuiet(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        int minute = local.getHour() * 60 + local.getMinute();
        if (quietFromMinute == quietUntilMinute) {
            return false;
        }
        return quietFromMinute < quietUntilMinute
                ? minute >= quietFromMinute && minute < quietUntilMinute
                : minute >= quietFromMinute || minute < quietUntilMinute;
    }

    /**
     * The first moment from {@code at} on that is not quiet. Where clocks go forward over the end of the quiet hours, it is
     * the first moment after the gap; where they go back over it, the hours that come twice are quiet twice.
     */
    public Instant nextWaking(Instant at) {
        if (!isQuiet(at)) {
            return at;
        }
        return Stream.concat(endsAfter(at), clockChangesAfter(at))
                .filter(moment -> moment.isAfter(at) && !isQuiet(moment))
                .min(Instant::compareTo)
                .orElseThrow(() -> new IllegalStateException("quiet hours end within " + DAYS_AHEAD + " days"));
    }

    /** When the quiet hours end by the clock; twice on a day on which that time comes twice, never where it is left out. */
    private Stream<Instant> endsAfter(Instant at) {
        LocalDateTime end = LocalDateTime.of(
                at.atZone(zone).toLocalDate(), LocalTime.of(quietUntilMinute / 60, quietUntilMinute % 60));
        return IntStream.rangeClosed(0, DAYS_AHEAD)
                .mapToObj(end::plusDays)
                .flatMap(
                        local -> zone.getRules().getValidOffsets(local).stream().map(local::toInstant));
    }

    private Stream<Instant> clockChangesAfter(Instant at) {
        Instant last = at.plus(Duration.ofDays(DAYS_AHEAD));
        return Stream.iterate(zone.getRules().nextTransition(at), change -> zone.getRules()
                        .nextTransition(change.getInstant()))
                .takeWhile(change -> change != null && change.getInstant().isBefore(last))
                .map(ZoneOffsetTransition::getInstant);
    }

    private static void requireMinute(int minute) {
        if (minute < 0 || minute >= MINUTES_A_DAY) {
            throw new IllegalArgumentException("a minute of the day lies between 0 and 1439");
        }
    }
}
