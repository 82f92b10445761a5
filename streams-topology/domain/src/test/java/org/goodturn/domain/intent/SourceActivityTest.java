package org.goodturn.domain.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.goodturn.domain.intent.SourceActivity.Coverage;
import org.junit.jupiter.api.Test;

class SourceActivityTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");
    private static final long LATEST = 1_800_000_000L;
    private static final long EARLIEST = LATEST - 200 * 86_400L;

    private static SourceActivity web(List<Long> seconds) {
        SourceActivity seen = SourceActivity.of("web", Instant.ofEpochSecond(seconds.getFirst()));
        for (long second : seconds.subList(1, seconds.size())) {
            seen = seen.plus(Instant.ofEpochSecond(second));
        }
        return seen;
    }

    private static Coverage until(Instant end) {
        return (source, first, last) -> last.isBefore(end);
    }

    private static Coverage from(Instant start) {
        return (source, first, last) -> !first.isBefore(start);
    }

    @Property(seed = "20261128")
    void what_sources_saw_apart_adds_up_to_what_was_done(
            @ForAll @Size(min = 1, max = 60) List<@LongRange(min = EARLIEST, max = LATEST) Long> here,
            @ForAll @Size(min = 1, max = 60) List<@LongRange(min = EARLIEST, max = LATEST) Long> there) {
        ActivityLog together = web(here).log();
        for (long second : there) {
            together = together.plus(Instant.ofEpochSecond(second));
        }

        assertThat(web(here).log().plus(web(there).log())).isEqualTo(together);
        assertThat(web(there).log().plus(web(here).log())).isEqualTo(together);
    }

    @Property(seed = "20261128")
    void what_is_covered_stays_as_it_is_and_what_is_not_leaves_nothing(
            @ForAll @Size(min = 1, max = 60) List<@LongRange(min = EARLIEST, max = LATEST) Long> seconds) {
        SourceActivity seen = web(seconds);

        assertThat(seen.keeping((source, first, last) -> source.equals("web"))).contains(seen);
        assertThat(seen.keeping((source, first, last) -> source.equals("calendar")))
                .isEmpty();
    }

    @Property(seed = "20261128")
    void nothing_from_outside_an_interval_is_left(
            @ForAll @Size(min = 1, max = 60) List<@LongRange(min = EARLIEST, max = LATEST) Long> seconds,
            @ForAll @IntRange(max = 200) int days) {
        Instant edge = Instant.ofEpochSecond(EARLIEST).plus(Duration.ofDays(days));
        Optional<SourceActivity> before = web(seconds).keeping(until(edge));
        Optional<SourceActivity> after = web(seconds).keeping(from(edge));

        before.ifPresent(left -> {
            assertThat(left.lastAt()).isBefore(edge);
            assertThat(left.log().countSince(0)).isLessThanOrEqualTo(countBetween(seconds, Instant.MIN, edge));
            assertThat(left.log().newestDay()).isLessThanOrEqualTo(ActivityLog.dayOf(edge));
        });
        after.ifPresent(left -> {
            assertThat(left.firstAt()).isAfterOrEqualTo(edge);
            assertThat(left.log().countSince(0)).isLessThanOrEqualTo(countBetween(seconds, edge, Instant.MAX));
        });
    }

    @Property(seed = "20261128")
    void an_interval_of_whole_counted_days_keeps_exactly_what_was_done_in_it(
            @ForAll @Size(min = 1, max = 60) List<@LongRange(min = LATEST - 55 * 86_400L, max = LATEST) Long> seconds,
            @ForAll @IntRange(max = 56) int days) {
        int day = ActivityLog.dayOf(Instant.ofEpochSecond(LATEST)) - days;
        Instant edge = Instant.EPOCH.plus(Duration.ofDays(day));

        assertThat(web(seconds)
                        .keeping(until(edge))
                        .map(left -> left.log().countSince(0))
                        .orElse(0L))
                .isEqualTo(countBetween(seconds, Instant.MIN, edge));
        assertThat(web(seconds)
                        .keeping(from(edge))
                        .map(left -> left.log().countSince(0))
                        .orElse(0L))
                .isEqualTo(countBetween(seconds, edge, Instant.MAX));
    }

    private static long countBetween(List<Long> seconds, Instant from, Instant until) {
        return seconds.stream()
                .map(Instant::ofEpochSecond)
                .filter(at -> !at.isBefore(from) && at.isBefore(until))
                .count();
    }

    @Test
    void what_lies_before_the_counted_days_is_one_number_and_goes_as_one() {
        SourceActivity seen = SourceActivity.of("web", MONDAY.minus(Duration.ofDays(100)))
                .plus(MONDAY.minus(Duration.ofDays(70)))
                .plus(MONDAY);

        SourceActivity left =
                seen.keeping(from(MONDAY.minus(Duration.ofDays(80)))).orElseThrow();

        assertThat(left.log().older()).isZero();
        assertThat(left.log().countSince(0)).isEqualTo(1);
        assertThat(left.firstAt()).isEqualTo(MONDAY);
    }

    @Test
    void the_day_on_which_a_consent_begins_or_ends_counts_only_as_far_as_something_was_done_on_it() {
        Instant noon = MONDAY.plus(Duration.ofHours(12));
        SourceActivity afternoon = SourceActivity.of("web", noon.plusSeconds(1));
        SourceActivity morning = SourceActivity.of("web", noon.minusSeconds(1));

        assertThat(afternoon.keeping(from(noon))).contains(afternoon);
        assertThat(morning.keeping(until(noon))).contains(morning);
        assertThat(morning.plus(noon).keeping(until(noon)))
                .as("which part of the day's count may be kept is not known")
                .isEmpty();
    }

    @Test
    void what_several_sources_saw_undivided_stays_only_as_long_as_all_of_them_may() {
        SourceActivity one = SourceActivity.of("web", MONDAY);
        SourceActivity shared =
                new SourceActivity(new TreeSet<>(List.of("crm", "web")), one.log(), one.firstAt(), one.lastAt());

        assertThat(shared.isOf("web")).isFalse();
        assertThat(shared.keeping((source, first, last) -> !source.equals("mail")))
                .contains(shared);
        assertThat(shared.keeping((source, first, last) -> source.equals("web")))
                .isEmpty();
    }

    @Test
    void nobody_saw_it_is_no_activity() {
        ActivityLog log = ActivityLog.startingAt(MONDAY);

        assertThatThrownBy(() -> new SourceActivity(new TreeSet<>(), log, MONDAY, MONDAY))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
