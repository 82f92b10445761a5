package org.goodturn.topology.stage.admit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many interactions of one person in one hour of event time are taken, so that nobody floods the rest. Kept in memory,
 * bounded, per partition: a restart starts counting anew, so the bound may be reached twice in that hour, never more often than
 * there are restarts. Beyond {@value #MOST_HOURS} hours remembered the ones not asked for longest are forgotten.
 */
public final class HourlyQuota {

    static final int MOST_HOURS = 50_000;

    private final int perHour;
    private final Map<Integer, Map<String, Integer>> partitions = new ConcurrentHashMap<>();

    public HourlyQuota(int perHour) {
        this.perHour = perHour;
    }

    /** Counts one more, and says whether it is within the quota. */
    public boolean take(int partition, String person, Instant at) {
        String hour = person + '|' + at.getEpochSecond() / 3600;
        int taken = partitions.computeIfAbsent(partition, any -> new Counts()).merge(hour, 1, Integer::sum);
        return taken <= perHour;
    }

    /** Used by one thread: that of the partition. */
    private static final class Counts extends LinkedHashMap<String, Integer> {

        Counts() {
            super(1024, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > MOST_HOURS;
        }
    }
}
