package org.goodturn.domain.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SeasonModelTest {

    private static final int FIRST = 2900;

    private final SeasonModel model = SeasonModel.standard();

    @Test
    void a_week_is_held_against_the_median_of_the_weeks_before() {
        RegionalSeason season = model.season(weeks(20, 22, 18, 20, 100, 20), List.of());

        assertThat(factor(season, 3)).isEqualTo(1);
        assertThat(factor(season, 4)).isCloseTo(103.0 / 23, within(1e-12));
        assertThat(factor(season, 5)).isCloseTo(1, within(1e-12));
    }

    @Test
    void before_there_are_enough_weeks_every_week_is_as_usual() {
        RegionalSeason season = model.season(weeks(20, 20, 20, 500), List.of());

        assertThat(factor(season, 3)).isEqualTo(1);
        assertThat(factor(season, 9)).isEqualTo(1);
    }

    @Test
    void what_fewer_people_than_the_minimum_did_is_never_looked_into() {
        List<RegionalWeek> few = new ArrayList<>(weeks(20, 20, 20, 20));
        few.add(RegionalWeek.closed(FIRST + 4, 12, 4));
        List<RegionalWeek> fewer = new ArrayList<>(weeks(20, 20, 20, 20));
        fewer.add(RegionalWeek.closed(FIRST + 4, 0, 0));

        assertThat(factor(model.season(few, List.of()), 4)).isEqualTo(factor(model.season(fewer, List.of()), 4));
        assertThat(factor(model.season(weeks(20, 20, 20, 20, 12), List.of()), 4))
                .isNotEqualTo(factor(model.season(few, List.of()), 4));
    }

    @Test
    void the_running_week_can_raise_the_last_factor_and_never_lower_it() {
        List<RegionalWeek> usual = weeks(20, 20, 20, 20, 20);

        RegionalSeason rising = model.season(usual, List.of(new RegionalWeek(FIRST + 5, 40, 30, 2 / 7.0)));
        RegionalSeason silent = model.season(usual, List.of(new RegionalWeek(FIRST + 5, 6, 6, 1)));

        assertThat(factor(rising, 5)).isCloseTo((40 + 3) / (20 * 2 / 7.0 + 3), within(1e-12));
        assertThat(factor(rising, 6)).isEqualTo(factor(rising, 5));
        assertThat(factor(silent, 5)).isEqualTo(1);
    }

    @Test
    void of_a_running_week_without_counts_the_last_known_factor_is_taken() {
        List<RegionalWeek> wave = weeks(20, 20, 20, 20, 100);

        RegionalSeason season = model.season(wave, List.of(new RegionalWeek(FIRST + 7, 300, 90, 1)));

        assertThat(factor(season, 5)).isEqualTo(factor(season, 4));
        assertThat(factor(season, 6)).isEqualTo(factor(season, 4));
        assertThat(factor(season, 7)).isGreaterThan(factor(season, 4));
    }

    @Test
    void a_model_without_people_weeks_or_bounds_is_none() {
        assertThatThrownBy(() -> new SeasonModel(1, 4, 3, 0.5, 32)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SeasonModel(5, 0, 3, 0.5, 32)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SeasonModel(5, 4, 0, 0.5, 32)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SeasonModel(5, 4, 3, 0, 32)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SeasonModel(5, 4, 3, 0.5, Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RegionalWeek(1, -1, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RegionalWeek(1, 1, 1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(seed = "20261128")
    void whatever_was_counted_factors_stay_within_their_bounds(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 0, max = 1_000_000) Integer> counts) {
        int[] all = counts.stream().mapToInt(count -> count).toArray();

        RegionalSeason season = model.season(weeks(all), List.of(new RegionalWeek(FIRST + all.length, 9, 9, 0.5)));

        for (int week = -1; week < all.length + 2; week++) {
            assertThat(factor(season, week)).isBetween(0.5, 32.0);
        }
    }

    /** As many people as behaviors. */
    private static List<RegionalWeek> weeks(int... counts) {
        List<RegionalWeek> weeks = new ArrayList<>();
        for (int count : counts) {
            weeks.add(RegionalWeek.closed(FIRST + weeks.size(), count, count));
        }
        return weeks;
    }

    private static double factor(RegionalSeason season, int week) {
        return season.factorOn(RegionalSeason.firstDayOf(FIRST + week) + 3);
    }
}
