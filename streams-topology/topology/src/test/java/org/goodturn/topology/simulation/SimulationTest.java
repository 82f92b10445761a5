package org.goodturn.topology.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.goodturn.events.DeadLetter;
import org.goodturn.events.IntentShift;
import org.goodturn.topics.PersonKeys;
import org.goodturn.topics.Topics;
import org.goodturn.topology.memory.MemoryStores;
import org.goodturn.topology.state.Rooms;
import org.goodturn.topology.toy.Counter;
import org.goodturn.topology.toy.ToyEvents;
import org.goodturn.topology.toy.ToyStages;
import org.junit.jupiter.api.Test;

class SimulationTest {
    private static final int PARTITIONS = 3;
    private static final int PEOPLE = 7;

    @Test
    void whatIsCountedOverLettersIsCountedExactlyOnceWhateverCrashes() {
        Seeds.forEach(1000, seed -> {
            Simulation simulation = toy(seed).crashing(0.3);
            Map<String, Long> expected = new HashMap<>();
            Random dice = new Random(seed);
            for (int i = 0; i < 60; i++) {
                String from = "p" + dice.nextInt(PEOPLE);
                String to = "p" + dice.nextInt(PEOPLE);
                simulation.feed(Topics.INTERACTIONS, from, ToyEvents.interaction("e" + i, from, to));
                expected.merge(from, 1L, Long::sum);
                expected.merge(to + "|" + from, 1L, Long::sum);
                expected.merge(from + "|" + to, 1L, Long::sum);
            }

            simulation.settle();

            assertThat(countsOf(simulation)).isEqualTo(expected);
        });
    }

    @Test
    void whatIsPublishedIsPublishedExactlyOnceAndInOrder() {
        Seeds.forEach(200, seed -> {
            Simulation simulation = toy(seed).crashing(0.4);
            for (int i = 0; i < 30; i++) {
                String person = "p" + i % PEOPLE;
                simulation.feed(Topics.BEHAVIORS, person, ToyEvents.behavior("b" + i, person, "publish"));
            }

            simulation.settle();

            for (int person = 0; person < PEOPLE; person++) {
                List<Long> counts = countsPublishedOf("p" + person, simulation);
                assertThat(counts).containsExactlyElementsOf(upTo(counts.size()));
            }
            assertThat(simulation.published()).hasSize(30);
        });
    }

    @Test
    void badInputBecomesDeadLettersAndTheRestGoesOn() {
        Seeds.forEach(100, seed -> {
            Simulation simulation = toy(seed).crashing(0.2);
            simulation.feed(Topics.BEHAVIORS, "p1", ToyEvents.behavior("b1", "p1", "crash"));
            simulation.feed(Topics.BEHAVIORS, "p1", ToyEvents.behavior("b2", "p1", "refuse"));
            simulation.feed(Topics.BEHAVIORS, "p1", ToyEvents.behavior("b3", "p1", "flood"));
            simulation.feed(Topics.BEHAVIORS, "p1", ToyEvents.behavior("b4", "", "publish"));
            simulation.feedBytes(Topics.BEHAVIORS, 0, "p1", new byte[] {1, 2, 3});
            simulation.feedBytes(Topics.INTERACTIONS, 0, "p1", null);
            simulation.feed(Topics.BEHAVIORS, "p1", ToyEvents.behavior("b5", "p1", "publish"));

            simulation.settle();

            assertThat(reasons(simulation))
                    .containsExactlyInAnyOrder(
                            "crashed",
                            "refused",
                            "too-many-letters",
                            "malformed-person-id",
                            "malformed-value",
                            "empty-value");
            assertThat(countsPublishedOf("p1", simulation)).containsExactly(1L);
        });
    }

    @Test
    void misplacedRecordsReachThePersonTheyBelongTo() {
        Seeds.forEach(100, seed -> {
            Simulation simulation = toy(seed).crashing(0.2);
            int wrong = (PersonKeys.partition("p1", PARTITIONS) + 1) % PARTITIONS;
            byte[] value = simulation.encoded(Topics.INTERACTIONS, ToyEvents.interaction("e1", "p1", "p2"));
            simulation.feedBytes(Topics.INTERACTIONS, wrong, "p1", value);
            simulation.feed(Topics.INTERACTIONS, "p3", ToyEvents.interaction("e2", "p1", "p2"));

            simulation.settle();

            assertThat(countsOf(simulation)).isEqualTo(Map.of("p1", 2L, "p2|p1", 2L, "p1|p2", 2L));
        });
    }

    @Test
    void tombstonesOfCompactedInputsReachTheirStage() {
        Simulation simulation = toy(1);
        simulation.feed(Topics.BEHAVIORS, "p1", ToyEvents.behavior("b1", "p1", "publish"));
        simulation.settle();

        simulation.feed(Topics.PROFILES, "p1", null);
        simulation.settle();

        assertThat(countsOf(simulation)).isEmpty();
    }

    @Test
    void whatIsDueHappensOnceAndWhatKeepsCrashingIsGivenUp() {
        Seeds.forEach(100, seed -> {
            Simulation simulation = toy(seed).crashing(0.2);
            simulation.feed(Topics.BEHAVIORS, "p1", ToyEvents.behavior("b1", "p1", "remind"));
            simulation.feed(Topics.BEHAVIORS, "bad1", ToyEvents.behavior("b2", "bad1", "remind"));
            simulation.settle();
            assertThat(simulation.published()).isEmpty();

            simulation.pass(Duration.ofMinutes(2), 4);

            assertThat(countsPublishedOf("p1", simulation)).containsExactly(1L);
            assertThat(reasons(simulation)).containsExactly("crashed");
        });
    }

    @Test
    void invariantsAreCheckedAfterEveryCommitAndAFailingSeedSaysItself() {
        assertThatThrownBy(() -> Seeds.forEach(3, seed -> {
                    Simulation simulation =
                            toy(seed).always(now -> assertThat(seed).isNotEqualTo(2));
                    simulation.feed(Topics.INTERACTIONS, "p1", ToyEvents.interaction("e1", "p1", "p2"));
                    simulation.settle();
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("seed 2 fails")
                .hasMessageContaining("-Dgoodturn.seed=2");
    }

    @Test
    void theSameSeedTakesTheSameCourse() {
        List<String> first = courseOf(42);

        List<String> second = courseOf(42);

        assertThat(second).isEqualTo(first);
        assertThat(courseOf(43)).isNotEqualTo(first);
    }

    private static List<String> courseOf(long seed) {
        Simulation simulation = toy(seed).crashing(0.3);
        for (int i = 0; i < 40; i++) {
            String person = "p" + i % PEOPLE;
            simulation.feed(Topics.BEHAVIORS, person, ToyEvents.behavior("b" + i, person, "publish"));
        }
        simulation.settle();
        return simulation.published().stream()
                .map(published -> ((IntentShift) published.value()).getShiftId())
                .toList();
    }

    private static Simulation toy(long seed) {
        return new Simulation(seed, PARTITIONS, new ToyStages(), ToyStages.PROTOCOL, ToyEvents.AT);
    }

    private static Map<String, Long> countsOf(Simulation simulation) {
        Map<String, Long> counts = new HashMap<>();
        for (MemoryStores stores : simulation.allStores()) {
            for (String store : List.of(Rooms.PEOPLE.storeName(), Rooms.TIES.storeName())) {
                stores.forEach(
                        store,
                        (key, value) ->
                                counts.put(new String(key, StandardCharsets.UTF_8), new Counter().decode(value)));
            }
        }
        return counts;
    }

    private static List<Long> countsPublishedOf(String person, Simulation simulation) {
        return simulation.published().stream()
                .filter(published -> published.value() instanceof IntentShift
                        && published.key().equals(person))
                .map(published -> ((IntentShift) published.value()).getCount())
                .toList();
    }

    private static List<String> reasons(Simulation simulation) {
        return simulation.published().stream()
                .filter(published -> published.topic().equals(Topics.DEAD_LETTERS))
                .map(published -> ((DeadLetter) published.value()).getReason())
                .toList();
    }

    private static List<Long> upTo(int count) {
        List<Long> numbers = new ArrayList<>();
        for (long number = 1; number <= count; number++) {
            numbers.add(number);
        }
        return numbers;
    }
}
