package org.goodturn.town.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.goodturn.town.dice.Dice;
import org.junit.jupiter.api.Test;

class RhythmTest {

    private static final ZoneId ATHENS = ZoneId.of("Europe/Athens");

    @Property(tries = 300, seed = "20261123")
    void what_waits_for_the_morning_happens_awake_and_within_a_day(
            @ForAll long seed, @ForAll @IntRange(max = 525_600) int minutes) {
        // Given
        Rhythm rhythm = Rhythm.of(Dice.of(seed, "rhythm"));
        Instant at = Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofMinutes(minutes));

        // When
        Instant moved = rhythm.orNextMorning(at, ATHENS, Dice.of(seed, "morning"));

        // Then
        assertThat(moved).isBetween(at, at.plus(Duration.ofHours(14)));
        assertThat(rhythm.isAwake(moved, ATHENS)).isTrue();
        if (rhythm.isAwake(at, ATHENS)) {
            assertThat(moved).isEqualTo(at);
        }
    }

    @Test
    void days_stay_days_over_a_change_of_clocks() {
        // Given: Athens goes to summer time on 29 March 2026
        TownCalendar calendar = new TownCalendar(LocalDate.of(2026, 3, 28));

        // When
        Instant before = calendar.at(0, ATHENS, LocalTime.NOON);
        Instant after = calendar.at(1, ATHENS, LocalTime.NOON);

        // Then
        assertThat(Duration.between(before, after)).isEqualTo(Duration.ofHours(23));
        assertThat(calendar.dayOf(before)).isZero();
        assertThat(calendar.dayOf(after)).isEqualTo(1);
        assertThat(calendar.isSaturday(0)).isTrue();
        assertThat(calendar.isSunday(1)).isTrue();
        assertThat(calendar.isWeekend(2)).isFalse();
    }

    @Test
    void a_rhythm_out_of_order_is_refused() {
        LocalTime eight = LocalTime.of(8, 0);
        assertThatThrownBy(() -> new Rhythm(eight, eight, LocalTime.NOON, LocalTime.of(22, 0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rhythm(LocalTime.of(6, 0), eight, LocalTime.NOON, LocalTime.of(22, 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
