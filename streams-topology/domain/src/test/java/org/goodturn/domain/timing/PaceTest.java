package org.goodturn.domain.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {

    @ParameterizedTest(name = "{0}, quiet {1}–{2}: at {3} waking at {4}")
    @CsvSource({
        // A night like any other, over midnight.
        "Europe/Berlin, 21:00, 08:00, 2026-03-02T19:59:59Z, 2026-03-02T19:59:59Z",
        "Europe/Berlin, 21:00, 08:00, 2026-03-02T20:00:00Z, 2026-03-03T07:00:00Z",
        "Europe/Berlin, 21:00, 08:00, 2026-03-03T06:59:59Z, 2026-03-03T07:00:00Z",
        "Europe/Berlin, 21:00, 08:00, 2026-03-03T07:00:00Z, 2026-03-03T07:00:00Z",
        // Quiet hours within one day.
        "Europe/Berlin, 12:00, 14:00, 2026-03-02T11:30:00Z, 2026-03-02T13:00:00Z",
        "Europe/Berlin, 12:00, 14:00, 2026-03-02T13:00:00Z, 2026-03-02T13:00:00Z",
        // The night in which clocks go forward is an hour shorter, the one in which they go back an hour longer.
        "Europe/Berlin, 21:00, 08:00, 2026-03-28T20:00:00Z, 2026-03-29T06:00:00Z",
        "Europe/Berlin, 21:00, 08:00, 2026-10-24T19:00:00Z, 2026-10-25T07:00:00Z",
        "America/New_York, 21:00, 08:00, 2026-03-08T02:00:00Z, 2026-03-08T12:00:00Z",
        "America/New_York, 21:00, 08:00, 2026-11-01T01:00:00Z, 2026-11-01T13:00:00Z",
        // Where the end falls into the hour that is left out, waking is when the clocks have gone forward.
        "Europe/Berlin, 21:00, 02:30, 2026-03-29T00:00:00Z, 2026-03-29T01:00:00Z",
        // Where the end comes twice, the hours between are quiet once more.
        "Europe/Berlin, 21:00, 02:30, 2026-10-25T00:10:00Z, 2026-10-25T00:30:00Z",
        "Europe/Berlin, 21:00, 02:30, 2026-10-25T00:45:00Z, 2026-10-25T00:45:00Z",
        "Europe/Berlin, 21:00, 02:30, 2026-10-25T01:10:00Z, 2026-10-25T01:30:00Z",
        // Clocks that go back may end the quiet hours by themselves.
        "Europe/Berlin, 02:45, 02:40, 2026-10-25T00:42:00Z, 2026-10-25T00:42:00Z",
        "Europe/Berlin, 02:45, 08:00, 2026-10-25T00:50:00Z, 2026-10-25T01:00:00Z",
        // Zones off the full hour, and one whose clocks change by half an hour.
        "Asia/Kolkata, 21:00, 08:00, 2026-03-02T15:30:00Z, 2026-03-03T02:30:00Z",
        "Australia/Adelaide, 21:00, 08:00, 2026-10-03T12:00:00Z, 2026-10-03T21:30:00Z",
        "Australia/Adelaide, 21:00, 08:00, 2026-04-04T12:00:00Z, 2026-04-04T22:30:00Z",
        "Australia/Lord_Howe, 21:00, 08:00, 2026-10-03T12:00:00Z, 2026-10-03T21:00:00Z",
        "Asia/Kathmandu, 21:00, 08:00, 2026-03-02T16:00:00Z, 2026-03-03T02:15:00Z",
        // Samoa left out the 30th of December 2011.
        "Pacific/Apia, 21:00, 08:00, 2011-12-30T08:00:00Z, 2011-12-30T18:00:00Z"
    })
    void nothing_is_said_before_the_recipient_is_awake(
            String zone, String from, String until, Instant at, Instant waking) {
        Pace pace = new Pace(3, minute(from), minute(until), ZoneId.of(zone));

        assertThat(pace.nextWaking(at)).isEqualTo(waking);
        assertThat(pace.isQuiet(at)).isEqualTo(!waking.equals(at));
    }

    @Property(tries = 500, seed = "20261123")
    void waking_is_the_first_minute_that_is_not_quiet(
            @ForAll("zones") ZoneId zone,
            @ForAll @IntRange(min = 0, max = 1439) int from,
            @ForAll @IntRange(min = 0, max = 1439) int until,
            @ForAll("minutesNearClockChanges") Instant at) {
        Pace pace = new Pace(3, from, until, zone);

        Instant expected = at;
        while (pace.isQuiet(expected)) {
            expected = expected.plus(Duration.ofMinutes(1));
        }

        assertThat(pace.nextWaking(at)).isEqualTo(expected);
    }

    @Property(seed = "20261123")
    void equal_ends_mean_no_quiet_hours(
            @ForAll @IntRange(min = 0, max = 1439) int minute,
            @ForAll @LongRange(min = 1_700_000_000L, max = 1_900_000_000L) long second) {
        Instant at = Instant.ofEpochSecond(second);

        assertThat(new Pace(3, minute, minute, ZoneId.of("Europe/Berlin")).nextWaking(at))
                .isEqualTo(at);
    }

    @Test
    void a_pace_out_of_range_is_refused() {
        ZoneId zone = ZoneId.of("UTC");

        assertThatThrownBy(() -> new Pace(-1, 0, 0, zone)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Pace(101, 0, 0, zone)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Pace(3, 1440, 0, zone)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Pace(3, 0, -1, zone)).isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "UTC",
                        "Europe/Berlin",
                        "America/New_York",
                        "America/St_Johns",
                        "Australia/Lord_Howe",
                        "Asia/Kolkata",
                        "Pacific/Chatham")
                .map(ZoneId::of);
    }

    @Provide
    Arbitrary<Instant> minutesNearClockChanges() {
        // The days around the changes of 2026 in these zones.
        return Arbitraries.of(
                        "2026-03-08",
                        "2026-03-29",
                        "2026-04-05",
                        "2026-09-27",
                        "2026-10-04",
                        "2026-10-25",
                        "2026-11-01")
                .flatMap(day -> Arbitraries.integers()
                        .between(-1440, 1440)
                        .map(minute -> Instant.parse(day + "T00:00:00Z").plus(Duration.ofMinutes(minute))));
    }

    private static int minute(String time) {
        String[] parts = time.split(":");
        return Integer.parseInt(parts[0]) * 60 + Integer.parseInt(parts[1]);
    }
}
