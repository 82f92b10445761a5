package org.goodturn.evaluation.introductions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CutOffsTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void theyGoFromAThirdOfTheEventsInStepsOfAWeekUntilThirtyDaysBeforeTheEnd() {
        // Given an event a day over 100 days: the 33 % quantile is day 33, the 99.9 % quantile day 99.9, less 30 is
        // 69.9
        List<Interaction> events = daily(101);

        List<Instant> cutOffs = CutOffs.of(events);

        assertThat(cutOffs).containsExactly(day(33), day(40), day(47), day(54), day(61), day(68));
    }

    @Test
    void aCutOffMayLieExactlyThirtyDaysBeforeTheEnd() {
        // Given two bursts: 33 % quantile at day 10, 99.9 % quantile at day 54 = 10 + 2 × 7 + 30
        List<Interaction> events = IntStream.range(0, 100)
                .mapToObj(i -> new Interaction(0, 1, i < 50 ? day(10) : day(54), 1))
                .toList();

        assertThat(CutOffs.of(events)).containsExactly(day(10), day(17), day(24));
    }

    @Test
    void aQuantileIsInterpolatedBetweenTheTwoNearestEvents() {
        assertThat(CutOffs.quantile(daily(11), 0.33)).isEqualTo(START.plus(Duration.ofMinutes(33 * 144)));
        assertThat(CutOffs.quantile(daily(1), 0.999)).isEqualTo(START);
    }

    @Test
    void aSetThatIsTooShortHasNone() {
        assertThat(CutOffs.of(daily(30))).isEmpty();
        assertThat(CutOffs.of(List.of())).isEmpty();
    }

    private static List<Interaction> daily(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Interaction(0, 1, day(i), 1))
                .toList();
    }

    private static Instant day(int number) {
        return START.plus(Duration.ofDays(number));
    }
}
