package org.goodturn.domain.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SnoozePolicyTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant ENDS = NOON.plus(Duration.ofDays(10));

    private final SnoozePolicy policy = SnoozePolicy.standard();

    @Test
    void it_wakes_at_the_moment_asked_for() {
        Instant asked = NOON.plus(Duration.ofHours(50));

        assertThat(wakes(asked)).isEqualTo(asked);
    }

    @Test
    void a_moment_at_night_is_put_off_to_the_morning() {
        assertThat(wakes(Instant.parse("2026-03-03T21:00:00Z"))).isEqualTo(Instant.parse("2026-03-04T08:00:00Z"));
        assertThat(wakes(Instant.parse("2026-03-03T20:59:59Z"))).isEqualTo(Instant.parse("2026-03-03T20:59:59Z"));
    }

    @Test
    void without_a_moment_it_wakes_a_day_later() {
        assertThat(policy.wakesAt(NOON, Optional.empty(), Pace.standard(), ENDS))
                .isEqualTo(NOON.plus(Duration.ofDays(1)));
    }

    @Test
    void it_sleeps_at_least_a_quarter_of_an_hour() {
        Instant soonest = NOON.plus(policy.least());

        assertThat(wakes(NOON.minusSeconds(1))).isEqualTo(soonest);
        assertThat(wakes(soonest.minusMillis(1))).isEqualTo(soonest);
        assertThat(wakes(soonest.plusMillis(1))).isEqualTo(soonest.plusMillis(1));
    }

    @Test
    void it_never_sleeps_past_its_end() {
        assertThat(wakes(ENDS.minusMillis(1))).isEqualTo(ENDS.minusMillis(1));
        assertThat(wakes(ENDS)).isEqualTo(ENDS);
        assertThat(wakes(Instant.MAX)).isEqualTo(ENDS);
        Instant endsAtNight = Instant.parse("2026-03-03T03:00:00Z");
        assertThat(policy.wakesAt(NOON, Optional.of(endsAtNight.minusSeconds(60)), Pace.standard(), endsAtNight))
                .isEqualTo(endsAtNight);
    }

    @Test
    void the_night_is_that_of_the_recipient() {
        Pace auckland = new Pace(3, 21 * 60, 8 * 60, ZoneId.of("Pacific/Auckland"));

        assertThat(policy.wakesAt(NOON, Optional.of(NOON.plus(Duration.ofHours(1))), auckland, ENDS))
                .isEqualTo(Instant.parse("2026-03-02T19:00:00Z"));
    }

    private Instant wakes(Instant asked) {
        return policy.wakesAt(NOON, Optional.of(asked), Pace.standard(), ENDS);
    }
}
