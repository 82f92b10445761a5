package org.goodturn.evaluation.introductions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DecayingSumsTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final DecayingSums sums = new DecayingSums(Duration.ofDays(7));

    @Test
    void eachPartLosesHalfItsWeightEveryHalfLife() {
        sums.add(0, 1, START);
        sums.add(0, 1, START.plus(Duration.ofDays(7)));

        assertThat(sums.at(START.plus(Duration.ofDays(14)), 1)[0]).isCloseTo(0.25 + 0.5, within(1e-12));
    }

    @Test
    void sumsThatNothingWasAddedToAreZero() {
        sums.add(2, 1, START);

        assertThat(sums.at(START, 5)).containsExactly(0, 0, 1, 0, 0);
    }

    @Test
    void readingChangesNothing() {
        sums.add(0, 1, START);
        sums.at(START.plus(Duration.ofDays(70)), 1);

        assertThat(sums.at(START, 1)[0]).isEqualTo(1);
    }
}
