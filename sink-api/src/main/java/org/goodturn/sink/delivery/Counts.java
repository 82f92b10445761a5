package org.goodturn.sink.delivery;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What was told and how it ended, as metrics; looked up once per name. */
final class Counts {

    private final MeterRegistry meters;
    private final Map<String, Counter> told = new ConcurrentHashMap<>();

    Counts(MeterRegistry meters) {
        this.meters = meters;
    }

    void told(String name) {
        // Looked up first: to compute locks, and this is done for each delivery by every event loop.
        Counter known = told.get(name);
        if (known == null) {
            known = told.computeIfAbsent(name, event -> meters.counter("goodturn.delivery.events", "event", event));
        }
        known.increment();
    }

    void ended(Ending ending) {
        meters.counter("goodturn.delivery.ended", "reason", ending.word()).increment();
    }
}
