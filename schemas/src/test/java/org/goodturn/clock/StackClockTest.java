package org.goodturn.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StackClockTest {
    private static final Instant WALL = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant PLANTED = Instant.parse("2024-06-01T00:00:00Z");
    private static final StackClock TOWN = StackClock.town(WALL, PLANTED, 1440);

    @Test
    void theSystemClockIsWallTime() {
        StackClock clock = StackClock.system().over(InstantSource.fixed(WALL));

        assertThat(clock.instant()).isEqualTo(WALL);
        assertThat(clock.wallFor(Duration.ofDays(1))).isEqualTo(Duration.ofDays(1));
        assertThat(clock.isSystem()).isTrue();
    }

    @Test
    void aTownClockOfRate1440MakesADayOfAMinute() {
        assertThat(TOWN.at(WALL.plusSeconds(60))).isEqualTo(PLANTED.plus(Duration.ofDays(1)));
        assertThat(TOWN.wallFor(Duration.ofDays(1))).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void aTownClockStandsUntilItsWallOrigin() {
        assertThat(TOWN.at(WALL.minusSeconds(3_600))).isEqualTo(PLANTED);
        assertThat(TOWN.at(WALL)).isEqualTo(PLANTED);
    }

    @Test
    void aStoppedClockGoesOnWhereItStood() {
        Instant stopped = TOWN.at(WALL.plusSeconds(90));
        Instant restart = WALL.plus(Duration.ofDays(3));

        StackClock resumed = StackClock.town(restart, stopped, 1440);

        assertThat(resumed.at(restart)).isEqualTo(stopped);
    }

    @ParameterizedTest
    @ValueSource(strings = {"system", "town:1772452800000:1717200000000:1440", "town:-5:0:0.25"})
    void itsTextFormIsReadBackTheSame(String text) {
        assertThat(StackClock.parse(text).format()).isEqualTo(text);
    }

    @Property(seed = "20261123")
    void aClockAndItsTextFormShowTheSame(
            @ForAll @LongRange(min = 0, max = 4_000_000_000_000L) long wallMillis,
            @ForAll @LongRange(min = 0, max = 4_000_000_000_000L) long stackMillis,
            @ForAll @DoubleRange(min = 0.01, max = 1_000_000) double rate,
            @ForAll @LongRange(min = 0, max = 1_000_000_000) long laterMillis) {
        StackClock clock = StackClock.town(Instant.ofEpochMilli(wallMillis), Instant.ofEpochMilli(stackMillis), rate);

        StackClock read = StackClock.parse(clock.format());

        Instant later = Instant.ofEpochMilli(wallMillis + laterMillis);
        assertThat(read.at(later)).isEqualTo(clock.at(later));
    }

    @Property(seed = "20261123")
    void waitingAsLongAsItSaysIsEnough(
            @ForAll @DoubleRange(min = 0.01, max = 100_000) double rate,
            @ForAll @LongRange(min = 0, max = 10_000_000_000L) long stackMillis) {
        StackClock clock = StackClock.town(WALL, PLANTED, rate);

        Duration wait = clock.wallFor(Duration.ofMillis(stackMillis));

        assertThat(clock.at(WALL.plus(wait)))
                .isAfterOrEqualTo(PLANTED.plusMillis(stackMillis).minusNanos(1_000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "System",
                "town",
                "town:1:2",
                "town:1:2:3:4",
                "town:a:2:3",
                "town:1:2:x",
                "town:1:2:0",
                "town:1:2:-1",
                "town:1:2:NaN",
                "town:1:2:Infinity",
                "town:1:2:1000001"
            })
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> StackClock.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("clock");
    }
}
