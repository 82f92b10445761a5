package org.goodturn.town.acquaintance;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * A club, chamber or guild whose members gather every four weeks.
 *
 * @param index names it within its town
 * @param members indexes of residents, 6 to 10
 * @param firstDay a day on which it gathers; every 28 days from there, and before
 * @param time when it begins, in {@code zone}
 * @param zone the zone of its region
 */
public record Association(int index, List<Integer> members, int firstDay, LocalTime time, ZoneId zone) {

    private static final int DAYS_BETWEEN = 28;

    public Association {
        members = List.copyOf(members);
    }

    /** Whether it gathers on a day. */
    public boolean gathersOn(int day) {
        return Math.floorMod(day - firstDay, DAYS_BETWEEN) == 0;
    }
}
