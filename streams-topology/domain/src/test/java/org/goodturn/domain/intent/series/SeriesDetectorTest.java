package org.goodturn.domain.intent.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesDetectorTest {
    private static final Instant MONDAY = Instant.parse("2026-01-05T00:00:00Z");

    private final SeriesSettings settings = SeriesSettings.standard();

    @ParameterizedTest
    @ValueSource(ints = {30, 100, 1000})
    void a_step_is_told_soon_and_where_it_began(int at) {
        List<SeriesShift> told = told(noiseWithStep(at, 5, at + 60));

        assertThat(told).isNotEmpty().first().satisfies(shift -> {
            assertThat(shift.since()).isBetween(at - 3L, at + 3L);
            assertThat(shift.saidAt()).isBetween((long) at, at + 20L);
            assertThat(shift.size()).isBetween(2.5, 8.0);
        });
    }

    @Test
    void a_small_step_that_lasts_is_told_in_time() {
        int found = 0;
        for (int seed = 0; seed < 50; seed++) {
            double[] values = noise(seed, 200);
            for (int row = 100; row < 200; row++) {
                values[row] += 2;
            }
            found += told(values).isEmpty() ? 0 : 1;
        }

        assertThat(found).isGreaterThan(45);
    }

    @Test
    void nothing_is_told_in_the_first_rows_whatever_they_are() {
        double[] values = noise(3, settings.contrasts().quietRows() / 2);
        values[7] = 1000;

        assertThat(told(values)).isEmpty();
    }

    @Test
    void noise_is_seldom_told_and_a_steady_trend_is_none() {
        int told = 0;
        for (int seed = 0; seed < 20; seed++) {
            double[] trend = noise(seed, 1000);
            for (int row = 0; row < trend.length; row++) {
                trend[row] += row / 100.0;
            }
            told += told(noise(seed + 100, 1000)).size() + told(trend).size();
        }

        assertThat(told).isLessThan(8);
    }

    @Test
    void scale_and_origin_do_not_matter() {
        double[] values = noiseWithStep(80, 4, 200);
        double[] others = new double[values.length];
        for (int row = 0; row < values.length; row++) {
            others[row] = 4096 * values[row] + 1024;
        }

        assertThat(told(others)).extracting(SeriesShift::since).isEqualTo(sinceOf(told(values)));
        assertThat(told(others))
                .extracting(SeriesShift::saidAt)
                .isEqualTo(told(values).stream().map(SeriesShift::saidAt).toList());
    }

    @Test
    void what_was_told_stays_whatever_follows() {
        double[] values = noiseWithStep(80, 4, 200);
        double[] longer = Arrays.copyOf(values, 400);

        assertThat(told(longer)).startsWith(told(values).toArray(SeriesShift[]::new));
    }

    @Test
    void spikes_that_recur_are_told_less_and_less() {
        double[] values = noise(9, 6000);
        for (int row = 200; row < values.length; row += 200) {
            values[row] += 12;
        }

        BudgetSettings none = new BudgetSettings(0, 1, 0, 1, 1, 150);
        SeriesSettings generous = new SeriesSettings(settings.contrasts(), none, settings.levels(), 5);

        List<SeriesShift> told = told(values);

        assertThat(told.getFirst().since()).isEqualTo(200);
        assertThat(told).hasSizeLessThan(20);
        assertThat(told(values, generous)).hasSizeGreaterThan(25);
    }

    @Test
    void the_rhythm_of_the_week_is_no_onset_but_what_breaks_it_is() {
        SeriesDetector detector = new SeriesDetector(settings);
        Random random = new Random(2);
        List<SeriesShift> onsets = new ArrayList<>();
        int broken = 24 * 7 * 7 + 26;
        for (int hour = 0; hour < 24 * 7 * 8; hour++) {
            double rhythm = hour % 24 < 8 ? 0 : 10;
            double value = rhythm + random.nextGaussian() + (hour >= broken && hour < broken + 4 ? 40 : 0);
            detector.observe(value, MONDAY.plus(Duration.ofHours(hour)))
                    .filter(shift -> shift.kind() == SeriesShift.Kind.ONSET)
                    .ifPresent(onsets::add);
        }

        assertThat(onsets).singleElement().satisfies(shift -> assertThat(shift.saidAt())
                .isBetween((long) broken, broken + 3L));
    }

    @Test
    void a_constant_series_is_silent_and_its_first_change_is_told() {
        double[] values = new double[120];
        values[100] = 1;

        assertThat(told(values)).extracting(SeriesShift::since).containsExactly(100L);
    }

    @Test
    void only_finite_numbers_are_values() {
        SeriesDetector detector = new SeriesDetector(settings);

        assertThatThrownBy(() -> detector.observe(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void state_has_a_stated_bound() {
        assertThat(SeriesDetector.MOST_BYTES).isLessThan(10_000);
    }

    @Test
    void several_series_watched_together_raise_each_others_bars() {
        SeriesSettings four = settings.forOneOf(4);

        assertThat(four.contrasts().bar()).isGreaterThan(settings.contrasts().bar());
        assertThat(four.levels().bar()).isGreaterThan(settings.levels().bar());
        assertThat(settings.forOneOf(1)).isEqualTo(settings);
    }

    private List<SeriesShift> told(double[] values) {
        return told(values, settings);
    }

    private static List<SeriesShift> told(double[] values, SeriesSettings settings) {
        SeriesDetector detector = new SeriesDetector(settings);
        List<SeriesShift> told = new ArrayList<>();
        for (double value : values) {
            detector.observe(value).ifPresent(told::add);
        }
        return told;
    }

    private static List<Long> sinceOf(List<SeriesShift> shifts) {
        return shifts.stream().map(SeriesShift::since).toList();
    }

    private static double[] noiseWithStep(int at, double step, int rows) {
        double[] values = noise(at, rows);
        for (int row = at; row < rows; row++) {
            values[row] += step;
        }
        return values;
    }

    private static double[] noise(long seed, int rows) {
        Random random = new Random(seed);
        double[] values = new double[rows];
        for (int row = 0; row < rows; row++) {
            values[row] = random.nextGaussian();
        }
        return values;
    }
}
