package org.goodturn.domain.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A need of 6 to 12 behaviors within 2 to 4 days, after a background of one behavior in five weeks: found, and how soon? */
class PlantedNeedsTest {

    private static final int PEOPLE = 400;
    private static final double BACKGROUND_PER_WEEK = 0.2;

    private final ShiftDetector detector = new ShiftDetector(ShiftBudget.standard());

    @ParameterizedTest(name = "{0} behaviors in {1} days after {2} days")
    @CsvSource({
        "6, 2, 180, 0.85", "6, 3, 180, 0.92", "6, 4, 180, 0.9", "8, 2, 180, 0.95", "8, 3, 180, 0.95", "8, 4, 180, 0.95",
        "12, 2, 180, 0.97", "12, 3, 180, 0.97", "12, 4, 180, 0.97", "6, 3, 60, 0.85", "8, 3, 60, 0.85",
                "12, 3, 60, 0.95",
        "12, 3, 30, 0.95", "6, 3, 700, 0.9"
    })
    void a_planted_need_is_found_within_its_days(int behaviors, int days, int daysBefore, double leastShare) {
        int found = 0;
        double delay = 0;
        double sinceError = 0;
        Instant planted = SimulatedPerson.START.plus(Duration.ofDays(daysBefore));
        for (int seed = 1; seed <= PEOPLE; seed++) {
            List<Shift> shifts = new SimulatedPerson(seed)
                    .steady(BACKGROUND_PER_WEEK, daysBefore)
                    .need(planted, behaviors, days)
                    .shifts(detector);
            for (Shift shift : shifts) {
                if (!shift.detectedAt().isBefore(planted)) {
                    found++;
                    delay += days(planted, shift.detectedAt());
                    sinceError += Math.abs(days(planted, shift.since()));
                    assertThat(shift.probability()).isBetween(0.0, 1.0);
                    assertThat(shift.rateRatio()).isGreaterThanOrEqualTo(1);
                    assertThat(shift.ratePerWeekBefore()).isBetween(0.01, 2.0);
                }
            }
        }

        double share = (double) found / PEOPLE;
        System.out.printf(
                Locale.ROOT,
                "%d behaviors in %d days after %d days at %.1f a week: %.3f found, after %.2f days, since off by %.2f days%n",
                behaviors,
                days,
                daysBefore,
                BACKGROUND_PER_WEEK,
                share,
                delay / found,
                sinceError / found);
        assertThat(share).isGreaterThanOrEqualTo(leastShare);
        assertThat(delay / found).isLessThanOrEqualTo(days);
        assertThat(sinceError / found).isLessThan(1.5);
    }

    private static double days(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 86_400_000.0;
    }
}
