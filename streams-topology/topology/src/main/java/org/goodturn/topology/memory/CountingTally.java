package org.goodturn.topology.memory;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.goodturn.topology.work.Tally;

/** Counts by name: {@code consumed.TOPIC}, {@code held-back.REASON}, {@code dead-letter.REASON}, {@code letters-sent}, others as they are. */
public final class CountingTally implements Tally {
    private final Map<String, Long> counts = new TreeMap<>();

    @Override
    public void consumed(String topic) {
        add("consumed." + topic, 1);
    }

    @Override
    public void heldBack(String reason) {
        add("held-back." + reason, 1);
    }

    @Override
    public void deadLetter(String reason) {
        add("dead-letter." + reason, 1);
    }

    @Override
    public void lettersSent(int count) {
        add("letters-sent", count);
    }

    @Override
    public void count(String name) {
        add(name, 1);
    }

    /** How often; 0 when never. */
    public long of(String name) {
        return counts.getOrDefault(name, 0L);
    }

    /** Everything that was counted, by name. */
    public Map<String, Long> all() {
        return Collections.unmodifiableMap(counts);
    }

    private void add(String name, long n) {
        counts.merge(name, n, Long::sum);
    }
}
