package org.goodturn.sink.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final RetrySchedule PLAN = RetrySchedule.STANDARD;

    private static Optional<Instant> next(int tried) {
        return PLAN.next("d", tried, NOW, Optional.empty());
    }

    @Test
    void triesTenTimesInAboutThreeDays() {
        Duration whole = Duration.ZERO;
        int tries = 1;
        for (Optional<Instant> next = next(1); next.isPresent(); next = next(tries)) {
            whole = whole.plus(Duration.between(NOW, next.get()));
            tries++;
        }
        assertThat(tries).isEqualTo(10).isEqualTo(PLAN.tries());
        assertThat(whole).isBetween(Duration.ofHours(68), Duration.ofHours(84));
    }

    @Property
    void theFirstRetryComesWithinAMinuteAndTheJitterIsATenthAtMost(
            @ForAll @StringLength(min = 1, max = 30) String delivery, @ForAll @IntRange(min = 1, max = 9) int tried) {
        Duration pause = Duration.between(
                NOW, PLAN.next(delivery, tried, NOW, Optional.empty()).orElseThrow());
        Duration planned = PLAN.pauses().get(tried - 1);
        assertThat(pause.toMillis())
                .isBetween(Math.round(planned.toMillis() * 0.9), Math.round(planned.toMillis() * 1.1));
        if (tried == 1) {
            assertThat(pause).isLessThan(Duration.ofMinutes(1));
        }
        assertThat(PLAN.next(delivery, tried, NOW, Optional.empty()))
                .isEqualTo(PLAN.next(delivery, tried, NOW, Optional.empty()));
    }

    @Test
    void whatFailedTogetherDoesNotComeBackTogether() {
        assertThat(PLAN.next("one", 2, NOW, Optional.empty())).isNotEqualTo(PLAN.next("two", 2, NOW, Optional.empty()));
    }

    @Property
    void aReceiverCanAskForALongerPauseOfUpToADayAndForNoShorterOne(
            @ForAll @IntRange(min = 1, max = 9) int tried, @ForAll @LongRange(min = 0, max = 10_000_000) long seconds) {
        Duration planned = Duration.between(NOW, next(tried).orElseThrow());
        Duration pause = Duration.between(
                NOW,
                PLAN.next("d", tried, NOW, Optional.of(Duration.ofSeconds(seconds)))
                        .orElseThrow());
        assertThat(pause).isGreaterThanOrEqualTo(planned);
        if (seconds > 0 && seconds <= 86_400 && Duration.ofSeconds(seconds).compareTo(planned) > 0) {
            assertThat(pause).isEqualTo(Duration.ofSeconds(seconds));
        }
        if (planned.compareTo(RetrySchedule.LONGEST_ASKED) <= 0) {
            assertThat(pause).isLessThanOrEqualTo(RetrySchedule.LONGEST_ASKED);
        }
    }

    @Test
    void retryAfterIsSecondsOrADateAndAnythingElseIsNothing() {
        assertThat(RetryAfter.parse("120", NOW)).contains(Duration.ofMinutes(2));
        assertThat(RetryAfter.parse("Sun, 01 Mar 2026 10:00:00 GMT", NOW)).contains(Duration.ofHours(1));
        assertThat(RetryAfter.parse("Sun, 01 Mar 2026 08:00:00 GMT", NOW)).isEmpty();
        assertThat(RetryAfter.parse("-5", NOW)).isEmpty();
        assertThat(RetryAfter.parse("soon", NOW)).isEmpty();
        assertThat(RetryAfter.parse("9".repeat(30), NOW)).isEmpty();
        assertThat(RetryAfter.parse(null, NOW)).isEmpty();
    }
}
