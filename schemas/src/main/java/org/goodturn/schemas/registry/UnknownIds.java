package org.goodturn.schemas.registry;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Ids of which the registry said a moment ago that it does not know them, so that a stream of broken records does not
 * become a stream of requests. Forgets after ten seconds, and the eldest when there are too many. Thread-safe.
 */
final class UnknownIds {
    static final int MOST = 1_000;
    static final Duration REMEMBERED = Duration.ofSeconds(10);

    private final LongSupplier nanoTime;
    private final Map<Integer, Long> until = new LinkedHashMap<>();

    UnknownIds(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    synchronized void add(int id) {
        until.remove(id);
        until.put(id, nanoTime.getAsLong() + REMEMBERED.toNanos());
        if (until.size() > MOST) {
            until.remove(until.keySet().iterator().next());
        }
    }

    synchronized boolean contains(int id) {
        Long end = until.get(id);
        if (end != null && nanoTime.getAsLong() - end >= 0) {
            until.remove(id);
            return false;
        }
        return end != null;
    }
}
