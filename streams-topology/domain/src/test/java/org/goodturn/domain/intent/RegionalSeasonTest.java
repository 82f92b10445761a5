package org.goodturn.domain.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RegionalSeasonTest {

    private static final RegionalSeason SEASON = new RegionalSeason(2930, new double[] {0.5, 4, 2});

    @Test
    void weeks_begin_on_mondays() {
        assertThat(LocalDate.ofEpochDay(RegionalSeason.firstDayOf(2930)).getDayOfWeek())
                .isEqualTo(DayOfWeek.MONDAY);
        assertThat(RegionalSeason.weekOf(Instant.parse("2026-03-01T23:59:59Z")))
                .isEqualTo(RegionalSeason.weekOf(Instant.parse("2026-03-02T00:00:00Z")) - 1);
    }

    @Test
    void before_the_first_week_all_is_usual_and_after_the_last_it_stays_as_it_was() {
        int monday = RegionalSeason.firstDayOf(2930);

        assertThat(SEASON.factorOn(monday - 1)).isEqualTo(1);
        assertThat(SEASON.factorOn(monday)).isEqualTo(0.5);
        assertThat(SEASON.factorOn(monday + 7)).isEqualTo(4);
        assertThat(SEASON.factorOn(monday + 1000)).isEqualTo(2);
    }

    @Test
    void a_usual_season_weighs_each_day_as_one_exactly() {
        assertThat(RegionalSeason.USUAL.exposure(17_000, 20_003)).isEqualTo(3003);
        assertThat(RegionalSeason.USUAL.exposure(5, 5)).isZero();
    }

    @Property(seed = "20261128")
    void the_exposure_is_the_sum_of_the_days(
            @ForAll @IntRange(min = -30, max = 60) int from, @ForAll @IntRange(min = 0, max = 90) int days) {
        int first = RegionalSeason.firstDayOf(2930) + from;
        double sum = 0;
        for (int day = first; day < first + days; day++) {
            sum += SEASON.factorOn(day);
        }

        assertThat(SEASON.exposure(first, first + days)).isCloseTo(sum, within(1e-9));
    }

    @Test
    void a_factor_is_a_number_above_zero() {
        for (double wrong : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> RegionalSeason.always(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new RegionalSeason(0, new double[0])).isInstanceOf(IllegalArgumentException.class);
    }
}
