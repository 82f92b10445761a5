package org.goodturn.town.people;

import java.time.ZoneId;
import java.util.List;

/**
 * A part of the town with its own seasons. The zones are neighbours, so that a morning is a morning for all.
 *
 * @param code as in profiles and behaviors
 * @param zone its time zone
 */
public record TownRegion(String code, ZoneId zone) {

    private static final List<TownRegion> ALL = List.of(
            region("alder-vale", "Europe/London"),
            region("brack-harbour", "Europe/Dublin"),
            region("chalk-hills", "Europe/Paris"),
            region("dune-coast", "Europe/Berlin"),
            region("elm-plain", "Europe/Athens"));

    /** All regions. */
    public static List<TownRegion> all() {
        return ALL;
    }

    private static TownRegion region(String code, String zone) {
        return new TownRegion(code, ZoneId.of(zone));
    }
}
