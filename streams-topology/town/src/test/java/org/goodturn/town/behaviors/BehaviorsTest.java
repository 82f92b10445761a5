package org.goodturn.town.behaviors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.goodturn.town.calendar.TownCalendar;
import org.goodturn.town.events.TownBehavior;
import org.goodturn.town.people.Population;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BehaviorsTest {

    private static final int PEOPLE = 250;
    private static final int DAYS = 245;
    private static final TownCalendar CALENDAR = new TownCalendar(LocalDate.of(2025, 11, 3));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void outside_waves_each_person_has_their_own_low_rate_on_each_interest(long seed) {
        // Given
        Population population = Population.settle(PEOPLE, seed);
        Waves waves = new Waves(seed, 6);

        // When
        List<TownBehavior> calm = behaviors(population, waves, new Weather(6, 0, 0, 2), seed).stream()
                .filter(behavior -> !isWave(waves, behavior))
                .toList();

        // Then
        Appetite appetite = new Appetite(seed);
        double weekly = population.residents().stream()
                .flatMap(who -> appetite.weekly(who).values().stream())
                .mapToDouble(Double::doubleValue)
                .sum();
        assertThat(calm.size() * 7.0 / DAYS / PEOPLE).isCloseTo(weekly / PEOPLE + Appetite.ELSEWHERE, within(0.05));
        double onInterests = calm.stream()
                .filter(behavior -> population
                        .find(behavior.person())
                        .orElseThrow()
                        .interests()
                        .contains(behavior.topic()))
                .count();
        assertThat(onInterests * 7 / DAYS / PEOPLE / 3).isCloseTo(0.2, within(0.02));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_wave_lifts_a_topic_for_its_region_and_for_no_other(long seed) {
        // Given
        Population population = Population.settle(PEOPLE, seed);
        Waves waves = new Waves(seed, 6);
        List<TownBehavior> all = behaviors(population, waves, new Weather(6, 0, 0, 2), seed);
        List<RegionalWave> over = waves.between(0, DAYS - 1).stream()
                .filter(wave -> wave.firstDay() >= 0 && wave.lastDay() < DAYS)
                .toList();

        // When
        double inRegion = 0;
        double elsewhere = 0;
        double weeks = 0;
        for (RegionalWave wave : over) {
            weeks += (wave.lastDay() - wave.firstDay() + 1) / 7.0;
            Map<Boolean, Long> counts = all.stream()
                    .filter(behavior -> behavior.topic().equals(wave.topic()))
                    .filter(behavior -> wave.on(CALENDAR.dayOf(behavior.at())) > 1)
                    .collect(Collectors.partitioningBy(
                            behavior -> behavior.region().equals(wave.region()), Collectors.counting()));
            inRegion += counts.get(true);
            elsewhere += counts.get(false);
        }

        // Then
        double perPersonWeek = inRegion / weeks / (PEOPLE / 5.0);
        double othersPerPersonWeek = elsewhere / weeks / (PEOPLE * 4 / 5.0);
        assertThat(over).hasSizeGreaterThan(20);
        assertThat(perPersonWeek).isBetween(0.4, 0.7);
        assertThat(othersPerPersonWeek).isLessThan(0.1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noise_comes_as_often_as_the_weather_says(long seed) {
        // Given
        Population population = Population.settle(PEOPLE, seed);
        Waves waves = new Waves(seed, 6);

        // When
        int calm = behaviors(population, waves, new Weather(6, 0, 0, 2), seed).size();
        int sprees = behaviors(population, waves, new Weather(6, 4, 0, 2), seed).size();
        int reloads =
                behaviors(population, waves, new Weather(6, 0, 4, 5), seed).size();

        // Then
        double personYears = PEOPLE * DAYS / 365.25;
        assertThat((sprees - calm) / personYears / 6.5).isCloseTo(4, within(0.6));
        assertThat((reloads - calm) / personYears / 5).isCloseTo(4, within(0.6));
    }

    private static List<TownBehavior> behaviors(Population population, Waves waves, Weather weather, long seed) {
        Behaviors behaviors = new Behaviors(population, CALENDAR, waves, weather, seed);
        return IntStream.range(0, DAYS)
                .boxed()
                .flatMap(day -> behaviors.on(day).stream())
                .map(TownBehavior.class::cast)
                .toList();
    }

    private static boolean isWave(Waves waves, TownBehavior behavior) {
        int day = CALENDAR.dayOf(behavior.at());
        return waves.touch(behavior.region(), behavior.topic(), day, day);
    }
}
