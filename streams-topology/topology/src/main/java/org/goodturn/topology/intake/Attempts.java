package org.goodturn.topology.intake;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.goodturn.topology.work.Input;

/**
 * How often the record at an offset crashed. One per process, so that the count outlives a replaced thread; kept in memory,
 * so that a restart of the process begins anew.
 */
public final class Attempts {
    private record Place(String topic, int partition) {}

    private record Failed(long offset, int times) {}

    private final int most;
    private final Map<Place, Failed> failures = new ConcurrentHashMap<>();

    public Attempts(int most) {
        this.most = most;
    }

    /** Whether it crashed as often as it may. */
    public boolean exhausted(Input input) {
        if (failures.isEmpty()) {
            return false;
        }
        Failed failed = failures.get(place(input));
        return failed != null && failed.offset() == input.offset() && failed.times() >= most;
    }

    /** It crashed once more. */
    public void failed(Input input) {
        failures.merge(
                place(input),
                new Failed(input.offset(), 1),
                (old, one) -> old.offset() == one.offset() ? new Failed(one.offset(), old.times() + 1) : one);
    }

    /** It is done, one way or the other. */
    public void done(Input input) {
        if (!failures.isEmpty()) {
            failures.remove(place(input));
        }
    }

    private static Place place(Input input) {
        return new Place(input.topic(), input.partition());
    }
}
