package org.goodturn.domain.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A region's wave on a topic, four weeks long, twice a year: no shift of anybody, and no place for a need to hide. */
class WavesTest {

    private static final int YEARS = 4;
    private static final int WEEKS_BETWEEN = 26;
    private static final int WAVE_WEEKS = 4;
    private static final int TOPICS = 300;

    private final ShiftBudget budget = ShiftBudget.standard();
    private final ShiftDetector detector = new ShiftDetector(budget);

    @ParameterizedTest(name = "{0} a week, times {1}")
    @CsvSource({"0.1, 4.5", "0.2, 2.4", "0.2, 3.5", "0.2, 4.5", "0.5, 2.4", "0.5, 4.5", "1, 2.4", "1, 4.5", "3, 4.5"})
    void a_wave_that_is_known_is_no_shift(double perWeek, double factor) {
        double unknown = falseShiftsPerPersonYear(perWeek, factor, RegionalSeason.USUAL);
        double known = falseShiftsPerPersonYear(perWeek, factor, season(factor));

        System.out.printf(
                Locale.ROOT,
                "%.1f a week, in waves of %.1f: %.3f false shifts a person and year, %.3f with the season known%n",
                perWeek,
                factor,
                unknown,
                known);
        assertThat(known).isLessThan(budget.falseShiftsPerPersonYear());
        assertThat(known).isLessThanOrEqualTo(unknown);
    }

    @ParameterizedTest(name = "in a wave of {0}")
    @CsvSource({"2.4, 0.95", "3.5, 0.8", "4.5, 0.6"})
    void a_need_within_a_wave_is_still_found(double factor, double leastShare) {
        int found = 0;
        int people = 300;
        Instant wave = SimulatedPerson.START.plus(Duration.ofDays(7L * WEEKS_BETWEEN));
        Instant need = wave.plus(Duration.ofDays(10));
        for (int seed = 1; seed <= people; seed++) {
            List<Shift> shifts = new SimulatedPerson(seed)
                    .steady(0.2, 7 * WEEKS_BETWEEN)
                    .during(wave, 0.2 * factor, 7 * WAVE_WEEKS)
                    .need(need, 10, 3)
                    .shifts(detector, season(factor));
            found += shifts.stream().anyMatch(shift -> !shift.detectedAt().isBefore(need)) ? 1 : 0;
        }

        System.out.printf(
                Locale.ROOT, "10 behaviors in 3 days in a wave of %.1f: %.3f found%n", factor, (double) found / people);
        assertThat((double) found / people).isGreaterThan(leastShare);
    }

    private double falseShiftsPerPersonYear(double perWeek, double factor, RegionalSeason known) {
        long said = 0;
        for (long seed = 1; seed <= TOPICS; seed++) {
            SimulatedPerson person = new SimulatedPerson(seed);
            for (int week = 0; week < YEARS * 52; week++) {
                double rate = isWave(week) ? perWeek * factor : perWeek;
                person.during(SimulatedPerson.START.plus(Duration.ofDays(7L * week)), rate, 7);
            }
            said += person.shifts(detector, known).size();
        }
        return (double) said / (TOPICS * YEARS) * budget.topicsPerPerson();
    }

    private static RegionalSeason season(double factor) {
        double[] factors = new double[YEARS * 52];
        Arrays.setAll(factors, week -> isWave(week) ? factor : 1);
        return new RegionalSeason(RegionalSeason.weekOf(SimulatedPerson.START), factors);
    }

    private static boolean isWave(int week) {
        return week >= WEEKS_BETWEEN && week % WEEKS_BETWEEN < WAVE_WEEKS;
    }
}
