package org.goodturn.bench.cost;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.goodturn.bench.workload.Community;
import org.goodturn.bench.workload.Event;
import org.goodturn.bench.workload.Workload;
import org.goodturn.schemas.testing.InMemorySchemaRegistry;
import org.goodturn.topics.Topics;

/** What interactions and behaviors of a small community cost. */
public final class CostTable {

    private static final int PEOPLE = 200;
    private static final int TIES_PER_PERSON = 10;
    private static final int EVENTS = 4_000;
    private static final String REGISTRY = "bench-cost";

    private CostTable() {}

    /** Counts; the same for the same seed. */
    public static List<Cost> of(long seed) {
        Instant present = Instant.parse("2026-03-02T10:00:00Z");
        SplittableRandom random = new SplittableRandom(seed);
        Workload workload = new Workload(new Community(PEOPLE, TIES_PER_PERSON, random), "cost", present, random);
        try {
            CostCount count = new CostCount(present, InMemorySchemaRegistry.named(REGISTRY));
            count.prepare(workload.settling());
            count.prepare(workload.firstPass());
            List<Event> events = workload.mixed(EVENTS);
            return List.of(count.of("interaction", only(events, true)), count.of("behavior", only(events, false)));
        } finally {
            InMemorySchemaRegistry.forget(REGISTRY);
        }
    }

    private static List<Event> only(List<Event> events, boolean interactions) {
        return events.stream()
                .filter(event -> event.topic().equals(Topics.INTERACTIONS) == interactions)
                .toList();
    }
}
