package org.goodturn.topology.commons;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.goodturn.domain.intent.RegionalSeason;
import org.goodturn.domain.intent.RegionalWeek;
import org.goodturn.domain.intent.SeasonModel;
import org.goodturn.events.RegionalRate;

/**
 * The rows of one region and topic, and the season they tell. Takes 12 bytes a week and partition. One thread puts, any
 * thread asks.
 */
final class RegionCells {

    private static final double SECONDS_A_WEEK = 7 * 86_400.0;
    private static final int SECONDS_A_DAY = 86_400;
    private static final double LEAST_ELAPSED = 1 / 7.0;

    private final SeasonModel model;
    private final int partitions;
    private final NavigableMap<Integer, Week> weeks = new TreeMap<>();
    private volatile Told told;

    RegionCells(SeasonModel model, int partitions) {
        this.model = model;
        this.partitions = partitions;
    }

    /** A season and the weeks it was told from. */
    private record Told(int from, int closed, RegionalSeason season) {}

    /** One week over all partitions. */
    private static final class Week {
        private final long[] behaviors;
        private final int[] people;
        private long countedAt = Long.MIN_VALUE;

        Week(int partitions) {
            this.behaviors = new long[partitions];
            this.people = new int[partitions];
        }

        RegionalWeek sum(int week, double elapsed) {
            long allBehaviors = 0;
            long allPeople = 0;
            for (int i = 0; i < behaviors.length; i++) {
                allBehaviors += behaviors[i];
                allPeople += people[i];
            }
            return new RegionalWeek(week, allBehaviors, allPeople, elapsed);
        }
    }

    synchronized void put(RegionalRate row) {
        Week week = weeks.computeIfAbsent(row.getWeek(), any -> new Week(partitions));
        week.behaviors[row.getPartition()] = row.getBehaviors();
        week.people[row.getPartition()] = row.getPeople();
        week.countedAt = Math.max(week.countedAt, row.getCountedAt().getEpochSecond());
        told = null;
    }

    synchronized void remove(int number, int partition) {
        Week week = weeks.get(number);
        if (week == null) {
            return;
        }
        week.behaviors[partition] = 0;
        week.people[partition] = 0;
        if (week.sum(number, 1).people() == 0) {
            weeks.remove(number);
        }
        told = null;
    }

    synchronized boolean isEmpty() {
        return weeks.isEmpty();
    }

    /**
     * The season.
     *
     * @param from the first week that is looked at
     * @param closed the last week that is closed
     */
    RegionalSeason season(int from, int closed) {
        Told known = told;
        if (known == null || known.from() != from || known.closed() != closed) {
            known = tell(from, closed);
        }
        return known.season();
    }

    private synchronized Told tell(int from, int closed) {
        List<RegionalWeek> over = new ArrayList<>();
        for (int week = from; week <= closed; week++) {
            Week known = weeks.get(week);
            over.add(known == null ? RegionalWeek.closed(week, 0, 0) : known.sum(week, 1));
        }
        List<RegionalWeek> running = new ArrayList<>();
        weeks.tailMap(closed, false).forEach((number, week) -> running.add(week.sum(number, elapsed(number, week))));
        told = new Told(from, closed, model.season(over, running));
        return told;
    }

    private static double elapsed(int number, Week week) {
        long begin = (long) RegionalSeason.firstDayOf(number) * SECONDS_A_DAY;
        return Math.clamp((week.countedAt - begin) / SECONDS_A_WEEK, LEAST_ELAPSED, 1);
    }
}
