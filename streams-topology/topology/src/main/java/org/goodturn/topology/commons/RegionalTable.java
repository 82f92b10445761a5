package org.goodturn.topology.commons;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.goodturn.domain.intent.RegionalSeason;
import org.goodturn.events.RegionalRate;

/** All rows of {@code regional-rates.v1} in memory, summed over partitions. One thread takes rows, any thread asks. */
final class RegionalTable {

    private static final int NEVER = Integer.MIN_VALUE;

    private final CommonsLimits limits;
    private final int[] closedThrough;
    private final Map<String, RegionCells> cells = new ConcurrentHashMap<>();
    /** The first week in which anything was counted in a region: before it nothing could be seen. */
    private final Map<String, Integer> firstWeeks = new ConcurrentHashMap<>();

    private volatile int closed = NEVER;

    RegionalTable(CommonsLimits limits, int partitions) {
        this.limits = limits;
        this.closedThrough = new int[partitions];
        Arrays.fill(closedThrough, NEVER);
    }

    void put(RegionalRate row) {
        if (row.getRegion().isEmpty()) {
            closedThrough[row.getPartition()] = row.getWeek();
            closed = Arrays.stream(closedThrough).min().orElse(NEVER);
            return;
        }
        if (row.getBehaviors() < 0 || row.getPeople() < 0) {
            throw new IllegalArgumentException("a row counts at least 0");
        }
        firstWeeks.merge(row.getRegion(), row.getWeek(), Math::min);
        cells.computeIfAbsent(
                        nameOf(row.getRegion(), row.getTopic()),
                        any -> new RegionCells(limits.season(), closedThrough.length))
                .put(row);
    }

    void remove(int partition, int week, String region, String topic) {
        String name = nameOf(region, topic);
        RegionCells known = cells.get(name);
        if (known != null) {
            known.remove(week, partition);
            if (known.isEmpty()) {
                cells.remove(name);
            }
        }
    }

    /** The last week that all partitions closed. */
    int closed() {
        return closed;
    }

    RegionalSeason season(String region, String topic) {
        RegionCells known = cells.get(nameOf(region, topic));
        int through = closed;
        if (known == null || through == NEVER) {
            return RegionalSeason.USUAL;
        }
        int from = Math.max(firstWeeks.get(region) + 1, through - limits.weeksOfRates() + 1);
        return known.season(from, through);
    }

    private static String nameOf(String region, String topic) {
        return region + '|' + topic;
    }
}
