package org.goodturn.topology.stage.commons;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.goodturn.domain.Topic;
import org.goodturn.domain.intent.ActivityLog;
import org.goodturn.domain.intent.RegionalSeason;
import org.goodturn.events.Behavior;
import org.goodturn.topology.commons.CommonsLimits;
import org.goodturn.topology.stage.timing.Agenda;
import org.goodturn.topology.state.PersonState;
import org.goodturn.topology.state.RegionCount;
import org.goodturn.topology.state.Rooms;
import org.goodturn.topology.work.Work;

/**
 * Counts a behavior for its region, without keeping whose it was: that it is the person's first on the topic this week, the
 * person's own log says. A few behaviors a week of one person on one topic count, so that nobody makes a wave alone; the rest
 * cost nothing here.
 */
public final class CountRegion {

    /** Whose keys the counts have: nobody's. */
    static final String NOBODY = "#";

    private static final String CELLS = "#cells|";
    private static final int DAYS_A_WEEK = 7;

    private final CommonsLimits limits;

    public CountRegion(CommonsLimits limits) {
        this.limits = limits;
    }

    /** Where a behavior happened: the place it names, else the one of the profile; empty if neither is a name. */
    public Optional<String> regionOf(Behavior behavior, PersonState self) {
        return Optional.ofNullable(behavior.getRegion()).or(self::region).filter(this::isRegion);
    }

    /** How the region does on a topic; as usual where nothing is known. */
    public RegionalSeason season(Optional<String> region, Topic topic, Work work) {
        return region.map(known -> work.commons().season(known, topic)).orElse(RegionalSeason.USUAL);
    }

    /**
     * Counts one behavior.
     *
     * @param before the person's log without it
     */
    public void count(Behavior behavior, String region, ActivityLog before, Work work) {
        int day = ActivityLog.dayOf(behavior.getAt());
        int week = RegionalSeason.weekOf(day);
        Instant now = work.moment().now();
        if (week < Weeks.of(now) - limits.weeksOfRates() || !isRemembered(week, before)) {
            work.count("regional-too-late");
            return;
        }
        long already = inWeek(week, before);
        if (already >= limits.behaviorsPerPerson()) {
            return;
        }
        String key = NOBODY + '|' + Weeks.key(week) + '|' + region + '|' + behavior.getTopic();
        Optional<RegionCount> known = work.get(Rooms.REGIONAL_COUNTS, key);
        if (known.isEmpty() && !takeCell(week, work)) {
            work.count("regional-cells-over-bound");
            return;
        }
        RegionCount next = known.orElse(RegionCount.NONE).plus(already == 0);
        if (!next.isUnpublished()) {
            next = next.due(publishAt(week, now));
            Agenda.put(CloseWeeks.RATES + week + CloseWeeks.FROM, next.dueAt(), NOBODY, work);
        }
        work.put(Rooms.REGIONAL_COUNTS, key, next);
    }

    /** The key of a week's number of cells. */
    static String cellsKey(int week) {
        return CELLS + Weeks.key(week);
    }

    private boolean takeCell(int week, Work work) {
        RegionCount cells = work.get(Rooms.REGIONAL_COUNTS, cellsKey(week)).orElse(RegionCount.NONE);
        if (cells.behaviors() >= limits.cellsPerWeek()) {
            return false;
        }
        work.put(Rooms.REGIONAL_COUNTS, cellsKey(week), cells.plus(false));
        return true;
    }

    /** On a common beat, so that many counts share one place on the agenda. */
    private Instant publishAt(int week, Instant now) {
        boolean closed = !now.isBefore(Weeks.end(week).plus(limits.margin()));
        Duration beat = closed ? limits.correctAfter() : limits.publishEvery();
        return Instant.ofEpochMilli((now.toEpochMilli() / beat.toMillis() + 1) * beat.toMillis());
    }

    /** Whether the log still has every day of a week. */
    private static boolean isRemembered(int week, ActivityLog log) {
        return RegionalSeason.firstDayOf(week) > log.newestDay() - ActivityLog.DAYS;
    }

    private static long inWeek(int week, ActivityLog log) {
        long sum = 0;
        for (int day = RegionalSeason.firstDayOf(week), i = 0; i < DAYS_A_WEEK; i++) {
            sum += log.on(day + i);
        }
        return sum;
    }

    private boolean isRegion(String name) {
        return !name.isBlank()
                && name.length() <= limits.regionLetters()
                && name.chars().noneMatch(letter -> letter == '|' || Character.isISOControl(letter));
    }
}
