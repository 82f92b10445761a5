package org.goodturn.domain.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ActivityLogTest {

    private static final Instant DAY = Instant.parse("2026-03-02T00:00:00Z");

    @Property(seed = "20261123")
    void late_and_reordered_behaviors_give_the_same_log(
            @ForAll @Size(min = 1, max = 100) List<@LongRange(min = 788_918_400L, max = 1_800_000_000L) Long> seconds,
            @ForAll long seed) {
        List<Long> shuffled = new ArrayList<>(seconds);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(log(shuffled)).isEqualTo(log(seconds)).hasSameHashCodeAs(log(seconds));
    }

    @Property(seed = "20261123")
    void nothing_that_was_done_is_lost(
            @ForAll @Size(min = 1, max = 100) List<@LongRange(min = 788_918_400L, max = 1_800_000_000L) Long> seconds) {
        ActivityLog log = log(seconds);

        assertThat(log.countSince(0)).isEqualTo(seconds.size());
        assertThat(log.older() + log.countSince(log.newestDay() - ActivityLog.DAYS + 1))
                .isEqualTo(seconds.size());
    }

    @Test
    void a_day_leaves_the_counted_ones_after_eight_weeks() {
        ActivityLog log = ActivityLog.startingAt(DAY).plus(DAY);

        ActivityLog lastDay = log.plus(DAY.plus(Duration.ofDays(ActivityLog.DAYS - 1)));
        ActivityLog dayAfter = log.plus(DAY.plus(Duration.ofDays(ActivityLog.DAYS)));

        assertThat(lastDay.older()).isZero();
        assertThat(lastDay.daysAgo(ActivityLog.DAYS - 1)).isEqualTo(1);
        assertThat(dayAfter.older()).isEqualTo(1);
    }

    @Test
    void a_day_starts_at_midnight_in_utc() {
        assertThat(ActivityLog.dayOf(DAY)).isEqualTo(ActivityLog.dayOf(DAY.plusSeconds(86_399)));
        assertThat(ActivityLog.dayOf(DAY.minusMillis(1))).isEqualTo(ActivityLog.dayOf(DAY) - 1);
    }

    @Test
    void counts_since_a_day_include_that_day() {
        ActivityLog log = ActivityLog.startingAt(DAY).plus(DAY).plus(DAY.plus(Duration.ofDays(1)));

        assertThat(log.countSince(ActivityLog.dayOf(DAY))).isEqualTo(2);
        assertThat(log.countSince(ActivityLog.dayOf(DAY) + 1)).isEqualTo(1);
        assertThat(log.countSince(ActivityLog.dayOf(DAY) + 2)).isZero();
        assertThat(log.on(ActivityLog.dayOf(DAY))).isEqualTo(1);
        assertThat(log.on(ActivityLog.dayOf(DAY) + 2)).isZero();
        assertThat(log.on(Integer.MIN_VALUE)).isZero();
    }

    @Test
    void a_log_cannot_be_changed_from_outside() {
        int[] counts = new int[ActivityLog.DAYS];
        ActivityLog log = new ActivityLog(0, counts, 0, null);
        counts[0] = 7;
        log.counts()[0] = 7;

        assertThat(log.countSince(-100)).isZero();
    }

    @Test
    void a_log_has_exactly_its_days() {
        assertThatThrownBy(() -> new ActivityLog(0, new int[ActivityLog.DAYS + 1], 0, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ActivityLog log(List<Long> seconds) {
        ActivityLog log = null;
        for (long second : seconds) {
            Instant at = Instant.ofEpochSecond(second);
            log = (log == null ? ActivityLog.startingAt(at) : log).plus(at);
        }
        return log;
    }
}
