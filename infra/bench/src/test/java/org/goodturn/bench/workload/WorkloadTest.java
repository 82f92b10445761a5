package org.goodturn.bench.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.goodturn.topics.Topics;
import org.junit.jupiter.api.Test;

class WorkloadTest {

    private static final Instant PRESENT = Instant.parse("2026-03-02T10:00:00Z");

    private static Workload workload(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return new Workload(new Community(100, 10, random), "test", PRESENT, random);
    }

    @Test
    void theSameSeedGivesTheSameEvents() {
        assertThat(workload(1).mixed(500)).isEqualTo(workload(1).mixed(500));
        assertThat(workload(1).mixed(500)).isNotEqualTo(workload(2).mixed(500));
    }

    @Test
    void fourOfFiveEventsAreInteractions() {
        List<Event> events = workload(1).mixed(10_000);

        long interactions = events.stream()
                .filter(event -> event.topic().equals(Topics.INTERACTIONS))
                .count();

        assertThat(interactions).isCloseTo(8_000, within(200L));
    }

    @Test
    void eventsAreSpreadOverMonthsInOrderAndNeverLieAhead() {
        List<Event> events = workload(1).mixed(1_000);

        assertThat(events).extracting(Event::at).isSorted().allMatch(at -> at.isBefore(PRESENT));
        assertThat(Duration.between(events.getFirst().at(), events.getLast().at()))
                .isGreaterThan(Duration.ofDays(80));
    }

    @Test
    void noTwoEventsShareAnId() {
        Workload workload = workload(1);

        List<Event> events = workload.firstPass();

        assertThat(events).extracting(Event::id).doesNotHaveDuplicates();
        assertThat(workload.mixed(100))
                .extracting(Event::id)
                .doesNotContainAnyElementsOf(events.stream().map(Event::id).toList());
    }
}
