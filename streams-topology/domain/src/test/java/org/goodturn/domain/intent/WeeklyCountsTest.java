package org.goodturn.domain.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.goodturn.domain.intent.WeeklyCounts.Week;
import org.junit.jupiter.api.Test;

class WeeklyCountsTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");

    @Test
    void a_week_begins_on_monday_and_one_without_anything_is_a_nought() {
        ActivityLog log = ActivityLog.startingAt(MONDAY)
                .plus(MONDAY.minusSeconds(1))
                .plus(MONDAY)
                .plus(MONDAY.plus(Duration.ofDays(15)));

        List<Week> weeks = WeeklyCounts.of(log, MONDAY.plus(Duration.ofDays(16)));

        assertThat(weeks.subList(weeks.size() - 4, weeks.size()))
                .containsExactly(
                        new Week(MONDAY.minus(Duration.ofDays(7)), 1),
                        new Week(MONDAY, 1),
                        new Week(MONDAY.plus(Duration.ofDays(7)), 0),
                        new Week(MONDAY.plus(Duration.ofDays(14)), 1));
    }

    @Test
    void a_week_of_which_some_days_are_no_longer_counted_one_by_one_is_left_out() {
        Instant wednesday = MONDAY.plus(Duration.ofDays(2));
        ActivityLog log = ActivityLog.startingAt(wednesday).plus(wednesday);

        List<Week> weeks = WeeklyCounts.of(log, wednesday);

        assertThat(weeks.getFirst().from()).isEqualTo(MONDAY.minus(Duration.ofDays(49)));
        assertThat(weeks).hasSize(8);
    }

    @Test
    void the_weeks_go_on_to_the_present_however_long_nothing_happened() {
        ActivityLog log = ActivityLog.startingAt(MONDAY).plus(MONDAY);

        List<Week> later = WeeklyCounts.of(log, MONDAY.plus(Duration.ofDays(70)));

        assertThat(later).hasSize(WeeklyCounts.MOST);
        assertThat(later.getLast()).isEqualTo(new Week(MONDAY.plus(Duration.ofDays(70)), 0));
        assertThat(later).filteredOn(week -> week.count() > 0).containsExactly(new Week(MONDAY, 1));
    }

    @Property(seed = "20261128")
    void every_behavior_of_the_weeks_given_is_in_one_of_them(
            @ForAll @Size(min = 1, max = 60)
                    List<@LongRange(min = 1_772_000_000L, max = 1_778_000_000L) Long> seconds) {
        ActivityLog log = ActivityLog.startingAt(Instant.ofEpochSecond(seconds.getFirst()));
        for (long second : seconds) {
            log = log.plus(Instant.ofEpochSecond(second));
        }

        List<Week> weeks = WeeklyCounts.of(log, Instant.ofEpochSecond(1_778_000_000L));

        Instant first = weeks.getFirst().from();
        assertThat(weeks.stream().mapToLong(Week::count).sum())
                .isEqualTo(seconds.stream()
                        .filter(second -> second >= first.getEpochSecond())
                        .count());
        assertThat(weeks).allMatch(week -> week.from().atOffset(ZoneOffset.UTC).getDayOfWeek() == DayOfWeek.MONDAY);
        assertThat(weeks).hasSizeLessThanOrEqualTo(WeeklyCounts.MOST);
    }
}
