package org.goodturn.bench.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.goodturn.bench.cost.CostCount;
import org.goodturn.schemas.testing.InMemorySchemaRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SeekersTest {

    private static final Instant PRESENT = Instant.parse("2026-03-02T10:00:00Z");
    private static final String REGISTRY = "seekers-test";

    private final SplittableRandom random = new SplittableRandom(1);
    private final Community community = new Community(50, 6, random);
    private final Workload workload = new Workload(community, "test", PRESENT, random);
    private final Seekers seekers = new Seekers(3, community, 5, PRESENT);
    private final CostCount stages = new CostCount(PRESENT, InMemorySchemaRegistry.named(REGISTRY));

    @AfterEach
    void forget() {
        InMemorySchemaRegistry.forget(REGISTRY);
    }

    @Test
    void thePastShowsNoShiftAndTheLastLookDoes() {
        stages.prepare(workload.settling());
        stages.prepare(seekers.settling());
        stages.prepare(workload.firstPass());

        double publishedBefore = stages.of("past", behaviorsOf(seekers.past())).published();
        stages.prepare(
                seekers.past().stream().filter(event -> !isBehavior(event)).toList());
        double publishedAfter =
                stages.of("last look", List.of(seekers.lastLook(1))).published();

        assertThat(publishedBefore).isZero();
        assertThat(publishedAfter).isPositive();
    }

    private static List<Event> behaviorsOf(List<Event> events) {
        return events.stream().filter(SeekersTest::isBehavior).toList();
    }

    private static boolean isBehavior(Event event) {
        return event.topic().shortName().startsWith("behaviors");
    }
}
