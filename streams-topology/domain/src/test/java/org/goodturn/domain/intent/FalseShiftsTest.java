package org.goodturn.domain.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People whose ways do not change, over years: how often a shift is said all the same. */
class FalseShiftsTest {

    private static final int YEARS = 5;
    private static final int DAYS = YEARS * 365;

    private final ShiftBudget budget = ShiftBudget.standard();
    private final ShiftDetector detector = new ShiftDetector(budget);

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 3})
    void somebody_with_a_steady_rate_stays_well_within_the_budget(double perWeek) {
        double perPersonYear = falseShiftsPerPersonYear(
                "steady, " + perWeek + " a week", 200, seed -> new SimulatedPerson(seed).steady(perWeek, DAYS));

        assertThat(perPersonYear).isLessThan(budget.falseShiftsPerPersonYear() / 2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.1, 0.2, 0.5, 1, 3})
    void somebody_whose_rate_wavers_from_week_to_week_stays_within_the_budget(double perWeek) {
        double perPersonYear = falseShiftsPerPersonYear(
                "wavering, " + perWeek + " a week", 200, seed -> new SimulatedPerson(seed).moody(perWeek, DAYS, 1.5));

        assertThat(perPersonYear).isLessThan(budget.falseShiftsPerPersonYear());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.1, 0.2, 0.5, 1, 3})
    void somebody_who_sits_down_for_sessions_stays_within_the_budget(double perWeek) {
        double perPersonYear =
                falseShiftsPerPersonYear("in sessions, " + perWeek + " a week", 200, seed -> new SimulatedPerson(seed)
                        .inSessions(perWeek, DAYS, 1.25));

        assertThat(perPersonYear).isLessThan(budget.falseShiftsPerPersonYear());
    }

    @Test
    void a_newcomer_with_a_high_rate_from_the_first_day_is_no_shift() {
        double inTheFirstQuarter = 0;
        for (int seed = 0; seed < 500; seed++) {
            inTheFirstQuarter +=
                    new SimulatedPerson(seed).steady(3, 90).shifts(detector).size();
        }

        assertThat(inTheFirstQuarter / 500).isLessThan(0.01);
    }

    private double falseShiftsPerPersonYear(String who, int topics, Function<Long, SimulatedPerson> life) {
        long said = 0;
        for (long seed = 1; seed <= topics; seed++) {
            said += life.apply(seed).shifts(detector).size();
        }
        double perPersonYear = (double) said / (topics * YEARS) * budget.topicsPerPerson();
        System.out.printf(
                Locale.ROOT, "%s: %.3f false shifts a person and year (%d in all)%n", who, perPersonYear, said);
        return perPersonYear;
    }
}
