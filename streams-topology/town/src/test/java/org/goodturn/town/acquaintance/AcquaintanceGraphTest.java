package org.goodturn.town.acquaintance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.goodturn.town.calendar.TownCalendar;
import org.goodturn.town.people.Population;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcquaintanceGraphTest {

    private static final int PEOPLE = 300;
    private static final int HISTORY = 120;
    private static final TownCalendar CALENDAR = new TownCalendar(LocalDate.of(2025, 11, 2));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void friends_of_friends_are_friends_far_more_often_than_others(long seed) {
        // Given
        AcquaintanceGraph graph = graph(seed);

        // When
        int open = 0;
        int closed = 0;
        for (int person = 0; person < PEOPLE; person++) {
            List<Integer> friends = friends(graph, person);
            for (int one : friends) {
                for (int other : friends) {
                    if (one < other) {
                        open++;
                        closed += friends(graph, one).contains(other) ? 1 : 0;
                    }
                }
            }
        }

        // Then
        double byChance = IntStream.range(0, PEOPLE)
                        .map(person -> friends(graph, person).size())
                        .average()
                        .orElseThrow()
                / PEOPLE;
        assertThat((double) closed / open).isGreaterThan(5 * byChance);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void there_are_ties_of_every_bond_ties_between_regions_ties_that_go_quiet_and_ties_to_come(long seed) {
        // Given
        Population population = Population.settle(PEOPLE, seed);
        AcquaintanceGraph graph = graph(seed);

        // Then
        for (Bond bond : Bond.values()) {
            assertThat(share(graph, tie -> tie.bond() == bond)).as(bond.name()).isGreaterThan(0.01);
        }
        assertThat(share(graph, tie -> !population
                        .get(tie.a())
                        .region()
                        .equals(population.get(tie.b()).region())))
                .isBetween(0.05, 0.5);
        assertThat(share(graph, tie -> tie.life().activeOn(0) && !tie.life().activeOn(HISTORY)))
                .isBetween(0.02, 0.2);
        assertThat(share(graph, tie -> !tie.life().begunBy(0) && tie.life().begunBy(HISTORY)))
                .isBetween(0.01, 0.2);
        assertThat(graph.ties()).allMatch(tie -> tie.a() < tie.b());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void exchanges_of_a_steady_tie_never_stay_away_for_long(long seed) {
        // Given
        EpisodeSchedule schedule = new EpisodeSchedule(seed, CALENDAR);
        List<Tie> steady = graph(seed).ties().stream()
                .filter(tie -> tie.bond() != Bond.NODDING && tie.life().equals(TieLife.ALWAYS))
                .toList();

        // Then
        assertThat(steady).hasSizeGreaterThan(300).allSatisfy(tie -> {
            int seen = IntStream.range(0, HISTORY)
                    .map(day -> schedule.on(tie, day).size())
                    .sum();
            assertThat(seen).isEqualTo(schedule.countBefore(tie, HISTORY, Integer.MAX_VALUE));
            assertThat((double) seen).isBetween(HISTORY / tie.cadenceDays() - 2, HISTORY / tie.cadenceDays() + 2);
        });
    }

    @ParameterizedTest
    @CsvSource({"9, false, 0", "10, true, 0", "29, true, 0", "30, false, 1", "34, false, 5", "35, true, 0"})
    void a_tie_lives_and_rests_in_turns(int day, boolean active, int quietFor) {
        TieLife life = new TieLife(10, 20, 5);
        assertThat(life.activeOn(day)).isEqualTo(active);
        assertThat(life.quietFor(day)).isEqualTo(quietFor);
    }

    private static AcquaintanceGraph graph(long seed) {
        return AcquaintanceGraph.of(Population.settle(PEOPLE, seed), seed, CALENDAR, HISTORY);
    }

    private static List<Integer> friends(AcquaintanceGraph graph, int person) {
        return graph.of(person).stream()
                .filter(tie -> tie.bond() != Bond.NODDING)
                .map(tie -> tie.other(person))
                .toList();
    }

    private static double share(AcquaintanceGraph graph, Predicate<Tie> which) {
        return graph.ties().stream().filter(which).count()
                / (double) graph.ties().size();
    }
}
