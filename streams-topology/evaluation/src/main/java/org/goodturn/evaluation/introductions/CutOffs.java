package org.goodturn.evaluation.introductions;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The moments at which scorers are asked: every seven days, from when a third of the events lie behind, as long as
 * thirty days with (nearly) all their events lie ahead.
 */
public final class CutOffs {
    /** From one cut-off to the next. */
    public static final Duration STEP = Duration.ofDays(7);
    /** How long after a cut-off a first event counts. */
    public static final Duration HORIZON = Duration.ofDays(30);

    private static final double FIRST = 0.33;
    private static final double LAST = 0.999;

    private CutOffs() {}

    /** The cut-offs for events in order of time; empty when they span too little. */
    public static List<Instant> of(List<Interaction> events) {
        if (events.isEmpty()) {
            return List.of();
        }
        Instant end = quantile(events, LAST).minus(HORIZON);
        List<Instant> cutOffs = new ArrayList<>();
        for (Instant at = quantile(events, FIRST); !at.isAfter(end); at = at.plus(STEP)) {
            cutOffs.add(at);
        }
        return cutOffs;
    }

    /** The quantile of the events' times, interpolated linearly between the two nearest, in whole seconds (floor). */
    static Instant quantile(List<Interaction> events, double share) {
        double position = share * (events.size() - 1);
        int below = (int) Math.floor(position);
        int above = Math.min(below + 1, events.size() - 1);
        long low = events.get(below).at().getEpochSecond();
        long high = events.get(above).at().getEpochSecond();
        return Instant.ofEpochSecond(low + (long) Math.floor((position - below) * (high - low)));
    }
}
