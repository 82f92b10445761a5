package org.goodturn.topology.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goodturn.domain.Topic;
import org.goodturn.events.Behavior;
import org.goodturn.events.BehaviorKind;
import org.goodturn.events.ConsentOrigin;
import org.goodturn.events.ConsentRecord;
import org.goodturn.events.Grant;
import org.goodturn.events.ModelStatistics;
import org.goodturn.events.Purpose;
import org.goodturn.events.RegionalRate;
import org.goodturn.topics.Topics;
import org.goodturn.topology.letters.LetterProtocol;
import org.goodturn.topology.memory.Published;
import org.goodturn.topology.simulation.Seeds;
import org.goodturn.topology.simulation.Simulation;
import org.junit.jupiter.api.Test;

/** What three partitions share, each reading as an instance of its own, with crashes between any two commits. */
class CommonsSimulationTest {

    private static final int SEEDS = 15;
    private static final int PARTITIONS = 3;
    private static final int PEOPLE = 12;
    private static final int WEEKS = 6;
    private static final Topic BRANDING = new Topic("marketing/branding");

    @Test
    void everyPartitionClosesEveryWeekOnceAndInOrder() {
        Seeds.forEach(SEEDS, seed -> {
            Map<Integer, List<Integer>> regions = new HashMap<>();
            Map<Integer, List<Integer>> lessons = new HashMap<>();

            for (Published one : lived(seed).published()) {
                if (one.value() instanceof RegionalRate row && row.getRegion().isEmpty()) {
                    assertThat(row.getPartition()).isEqualTo(one.partition());
                    regions.computeIfAbsent(one.partition(), any -> new ArrayList<>())
                            .add(row.getWeek());
                } else if (one.value() instanceof ModelStatistics row) {
                    lessons.computeIfAbsent(one.partition(), any -> new ArrayList<>())
                            .add(row.getWeek());
                }
            }

            assertThat(regions).hasSize(PARTITIONS).isEqualTo(lessons);
            assertThat(regions.values()).allSatisfy(weeks -> {
                assertThat(weeks).hasSize(WEEKS + 1);
                assertThat(weeks.getLast() - weeks.getFirst()).isEqualTo(WEEKS);
                assertThat(weeks).isSorted();
            });
        });
    }

    @Test
    void countsAreExactAndEveryPartitionKnowsTheSame() {
        Seeds.forEach(SEEDS, seed -> {
            Simulation simulation = lived(seed);

            Map<String, RegionalRate> rows = new HashMap<>();
            for (Published one : simulation.published()) {
                if (one.value() instanceof RegionalRate row && !row.getRegion().isEmpty()) {
                    rows.put(one.key(), row);
                }
            }
            assertThat(rows.values().stream()
                            .mapToLong(RegionalRate::getBehaviors)
                            .sum())
                    .isEqualTo(PEOPLE * 3L * WEEKS);
            assertThat(rows.values().stream().mapToLong(RegionalRate::getPeople).sum())
                    .isEqualTo((long) PEOPLE * WEEKS);
            int today = (int) simulation.clock().instant().getEpochSecond() / 86_400;
            for (int partition = 0; partition < PARTITIONS; partition++) {
                assertThat(simulation.commonsOf(partition).closedRegions())
                        .isEqualTo(simulation.commonsOf(0).closedLessons());
                assertThat(simulation
                                .commonsOf(partition)
                                .season("north", BRANDING)
                                .exposure(today - 60, today))
                        .isEqualTo(simulation
                                .commonsOf(0)
                                .season("north", BRANDING)
                                .exposure(today - 60, today));
            }
        });
    }

    /** Everybody looks four times a week, of which three count. */
    private static Simulation lived(long seed) {
        Simulation simulation = new Simulation(
                        seed,
                        PARTITIONS,
                        new GoodturnStages(FixedJudgement.within(StageLimits.standard())),
                        LetterProtocol.of(LetterTypes.BODIES),
                        Village.START)
                .crashing(0.2);
        for (int person = 0; person < PEOPLE; person++) {
            Grant grant = new Grant(Purpose.DETECT_INTENT, "*", null, null, "receipt");
            simulation.feed(
                    Topics.CONSENTS,
                    "p" + person,
                    new ConsentRecord("p" + person, 1L, null, Village.START, ConsentOrigin.PERSON, List.of(grant)));
        }
        simulation.settle();
        for (int week = 0; week < WEEKS; week++) {
            for (int person = 0; person < PEOPLE; person++) {
                for (int look = 0; look < 4; look++) {
                    Instant at = simulation.clock().instant().plusSeconds(look);
                    simulation.feed(Topics.BEHAVIORS, "p" + person, behavior("p" + person, at));
                }
            }
            simulation.settle();
            simulation.pass(Duration.ofDays(7), 14);
        }
        return simulation;
    }

    private static Behavior behavior(String person, Instant at) {
        return Behavior.newBuilder()
                .setEventId("b-" + person + "-" + at.toEpochMilli())
                .setPerson(person)
                .setAt(at)
                .setTopic(BRANDING.path())
                .setKind(BehaviorKind.VIEWED)
                .setRegion("north")
                .setSource("web")
                .build();
    }
}
