package org.goodturn.domain.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ShiftDetectorTest {

    private static final Instant FIRST = Instant.parse("2025-01-06T09:00:00Z");
    private static final Instant NEED = FIRST.plus(Duration.ofDays(200));

    private final ShiftDetector detector = new ShiftDetector(ShiftBudget.standard());

    @Test
    void a_sudden_interest_over_three_days_is_a_shift_that_began_on_its_first_day() {
        // Given somebody who looked into the topic three times in half a year
        ActivityLog log = log(days(FIRST, 10, 80, 150));

        // When they do so eight times within three days
        log = withAll(log, days(NEED, 0, 0, 0, 1, 1, 1, 2, 2));
        Shift shift = detector.judge(log, NEED.plus(Duration.ofDays(2)), FIRST, RegionalSeason.USUAL)
                .orElseThrow();

        // Then that is a shift, which began on the first of these days
        assertThat(shift.since()).isEqualTo(Instant.parse("2025-07-25T00:00:00Z"));
        assertThat(shift.detectedAt()).isEqualTo(NEED.plus(Duration.ofDays(2)));
        assertThat(shift.count()).isEqualTo(8);
        assertThat(shift.probability()).isBetween(0.99, 1.0);
        assertThat(shift.rateRatio()).isGreaterThan(10);
        assertThat(shift.ratePerWeekBefore()).isBetween(0.05, 0.2);
    }

    @Test
    void a_burst_on_one_day_is_no_shift_however_large() {
        ActivityLog log = log(Collections.nCopies(1000, NEED));

        assertThat(detector.judge(log, NEED, FIRST, RegionalSeason.USUAL)).isEmpty();
    }

    @Test
    void a_shift_rests_on_enough_behaviors() {
        // Given a budget that believes anything, but wants four behaviors
        ShiftDetector rash =
                new ShiftDetector(new ShiftBudget(1000, 1, Duration.ZERO, 4, 2, 4, Duration.ofDays(21), Duration.ZERO));

        // Then three are too few and four are enough
        assertThat(rash.judge(log(days(NEED, 0, 1, 2)), NEED.plus(Duration.ofDays(2)), FIRST, RegionalSeason.USUAL))
                .isEmpty();
        assertThat(rash.judge(log(days(NEED, 0, 1, 2, 2)), NEED.plus(Duration.ofDays(2)), FIRST, RegionalSeason.USUAL))
                .isPresent();
    }

    @Test
    void the_first_weeks_are_silent() {
        ShiftBudget budget = ShiftBudget.standard();
        Instant end = FIRST.plus(budget.quietStart());
        List<Instant> need = days(end.minus(Duration.ofDays(3)), 0, 0, 0, 1, 1, 1, 2, 2, 2);
        ActivityLog log = log(need);

        assertThat(detector.judge(log, end.minusSeconds(1), FIRST, RegionalSeason.USUAL))
                .isEmpty();
        assertThat(detector.judge(log.plus(end), end, FIRST, RegionalSeason.USUAL))
                .isPresent();
    }

    @Test
    void a_shift_is_said_once_and_not_again_while_it_rests() {
        // Given a shift that was said
        Instant seen = NEED.plus(Duration.ofDays(2));
        ActivityLog log = log(days(NEED, 0, 0, 0, 1, 1, 1, 2, 2));
        log = log.with(detector.judge(log, seen, FIRST, RegionalSeason.USUAL).orElseThrow());

        // Then more of the same is not said again
        ActivityLog more = withAll(log, days(NEED, 3, 3, 4, 4, 5));
        assertThat(detector.judge(more, NEED.plus(Duration.ofDays(5)), FIRST, RegionalSeason.USUAL))
                .isEmpty();
    }

    @Test
    void a_rate_that_rises_and_stays_is_said_once() {
        // Given somebody who was quiet for two years and then does something twice a week, for two years
        for (long seed = 1; seed <= 20; seed++) {
            Instant risen = SimulatedPerson.START.plus(Duration.ofDays(730));
            List<Shift> shifts = new SimulatedPerson(seed)
                    .steady(0.1, 730)
                    .during(risen, 2, 730)
                    .shifts(detector);

            // Then it is said when it begins, and not every month from then on
            assertThat(shifts).hasSizeBetween(1, 2);
        }
    }

    @Test
    void a_second_need_is_found_when_the_first_is_long_over() {
        int found = 0;
        for (long seed = 1; seed <= 100; seed++) {
            Instant first = SimulatedPerson.START.plus(Duration.ofDays(200));
            Instant second = SimulatedPerson.START.plus(Duration.ofDays(400));
            List<Shift> shifts = new SimulatedPerson(seed)
                    .steady(0.2, 400)
                    .need(first, 10, 3)
                    .need(second, 10, 3)
                    .shifts(detector);
            found += shifts.stream().anyMatch(shift -> !shift.detectedAt().isBefore(second)) ? 1 : 0;
        }

        assertThat(found).isGreaterThanOrEqualTo(90);
    }

    @Test
    void a_regional_wave_is_no_shift_of_the_person() {
        ActivityLog log = withAll(log(days(FIRST, 10, 80, 150)), days(NEED, 0, 0, 1, 1, 2, 2));
        Instant at = NEED.plus(Duration.ofDays(2));
        RegionalSeason wave = new RegionalSeason(RegionalSeason.weekOf(NEED) - 1, new double[] {1, 20});

        assertThat(detector.judge(log, at, FIRST, RegionalSeason.USUAL)).isPresent();
        assertThat(detector.judge(log, at, FIRST, wave)).isEmpty();
    }

    @Test
    void a_late_behavior_from_before_the_change_does_not_show_it() {
        ActivityLog log = withAll(log(days(FIRST, 10, 80, 150)), days(NEED, 0, 0, 0, 1, 1, 1, 2, 2));

        assertThat(detector.judge(log, NEED.minus(Duration.ofDays(5)), FIRST, RegionalSeason.USUAL))
                .isEmpty();
    }

    @Test
    void a_shift_fades_when_nothing_new_happens() {
        ShiftBudget budget = ShiftBudget.standard();
        Shift shift = new Shift(NEED, NEED.plus(Duration.ofDays(2)), 0.9, 5, 0.2, 6, 1);
        Instant last = NEED.plus(Duration.ofDays(4));

        assertThat(detector.hasFaded(shift, last, last.plus(budget.fadesAfter()).minusMillis(1)))
                .isFalse();
        assertThat(detector.hasFaded(shift, last, last.plus(budget.fadesAfter())))
                .isTrue();
        assertThat(detector.hasFaded(
                        shift,
                        FIRST,
                        shift.detectedAt().plus(budget.fadesAfter()).minusMillis(1)))
                .isFalse();
    }

    @Property(seed = "20261123")
    void late_and_reordered_behaviors_give_the_same_judgement(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 150, max = 230) Integer> behaviorDays,
            @ForAll long seed) {
        List<Instant> behaviors =
                days(FIRST, behaviorDays.stream().mapToInt(day -> day).toArray());
        List<Instant> shuffled = new ArrayList<>(behaviors);
        Collections.shuffle(shuffled, new Random(seed));
        Instant last = Collections.max(behaviors);

        Optional<Shift> inOneOrder = detector.judge(log(behaviors), last, FIRST, RegionalSeason.USUAL);
        Optional<Shift> inAnother = detector.judge(log(shuffled), last, FIRST, RegionalSeason.USUAL);

        assertThat(inAnother).isEqualTo(inOneOrder);
    }

    @Property(seed = "20261123")
    void whatever_was_counted_a_shift_is_made_of_sound_numbers(
            @ForAll @Size(ActivityLog.DAYS) List<@IntRange(min = 0, max = 1_000_000_000) Integer> counts,
            @ForAll long older,
            @ForAll @IntRange(min = -20, max = 20) int regionalDoublings) {
        // Given a budget that believes anything and counts everything
        ShiftDetector rash = new ShiftDetector(
                new ShiftBudget(1000, 1, Duration.ZERO, 1, 1, Integer.MAX_VALUE, Duration.ofDays(21), Duration.ZERO));
        int[] perDay = counts.stream().mapToInt(count -> count).toArray();
        ActivityLog log = new ActivityLog(ActivityLog.dayOf(NEED), perDay, older >>> 16, null);

        RegionalSeason wave =
                new RegionalSeason(RegionalSeason.weekOf(NEED) - 2, new double[] {Math.pow(2, regionalDoublings)});

        for (ShiftDetector any : List.of(rash, detector)) {
            any.judge(log, NEED, FIRST, wave).ifPresent(shift -> {
                assertThat(shift.probability()).isBetween(0.0, 1.0);
                assertThat(shift.rateRatio()).isGreaterThanOrEqualTo(1).isFinite();
                assertThat(shift.ratePerWeekBefore()).isPositive().isFinite();
                assertThat(shift.count()).isPositive();
                assertThat(shift.since()).isBeforeOrEqualTo(NEED);
            });
        }
    }

    private static List<Instant> days(Instant from, int... offsets) {
        List<Instant> at = new ArrayList<>();
        for (int offset : offsets) {
            at.add(from.plus(Duration.ofDays(offset)));
        }
        return at;
    }

    private static ActivityLog log(List<Instant> behaviors) {
        return withAll(ActivityLog.startingAt(behaviors.get(0)), behaviors);
    }

    private static ActivityLog withAll(ActivityLog log, List<Instant> behaviors) {
        ActivityLog next = log;
        for (Instant at : behaviors) {
            next = next.plus(at);
        }
        return next;
    }
}
