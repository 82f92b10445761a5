package org.goodturn.sink.ties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.goodturn.events.Direction;
import org.goodturn.events.TieEvidence;
import org.goodturn.sink.testing.Samples;

class OpinionTest {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final Duration HALF_LIFE = Duration.ofDays(90);

    private static TieEvidence bucket(double weight, Instant meanAt) {
        return Samples.evidence(Direction.GIVEN, weight, meanAt, HALF_LIFE);
    }

    @Example
    void nothingIsKnownWithoutEvidence() {
        assertThat(Opinion.of(List.of(), NOW)).isEqualTo(new Opinion(0, 0, 1));
        assertThat(Opinion.of(List.of(), NOW).trust()).isEqualTo(0.5);
    }

    @Example
    void evidenceCountsHalfAfterAHalfLife() {
        Opinion fresh = Opinion.of(List.of(bucket(3, NOW)), NOW);
        Opinion aged = Opinion.of(List.of(bucket(6, NOW.minus(HALF_LIFE))), NOW);
        assertThat(aged.trust()).isCloseTo(fresh.trust(), within(1e-12));
        assertThat(fresh.belief()).isCloseTo(3.0 / 5, within(1e-12));
    }

    @Example
    void evidenceThatLiesAheadCountsInFullAndNoMore() {
        assertThat(Opinion.of(List.of(bucket(3, NOW.plus(HALF_LIFE))), NOW))
                .isEqualTo(Opinion.of(List.of(bucket(3, NOW)), NOW));
    }

    @Example
    void negativeEvidenceIsDisbelief() {
        TieEvidence bad = TieEvidence.newBuilder(bucket(0, NOW))
                .setNegativeMicros(8_000_000)
                .build();
        assertThat(Opinion.of(List.of(bad), NOW).disbelief()).isCloseTo(0.8, within(1e-12));
        assertThat(Opinion.of(List.of(bad), NOW).trust()).isCloseTo(0.1, within(1e-12));
    }

    @Property(seed = "20261123")
    void theThreeAddUpToOneAndTimeOnlyMakesUncertain(
            @ForAll @DoubleRange(min = 0, max = 1e6) double weight,
            @ForAll @LongRange(min = 0, max = 36_500) long days) {
        List<TieEvidence> evidence = List.of(bucket(weight, NOW));
        Opinion then = Opinion.of(evidence, NOW);
        Opinion later = Opinion.of(evidence, NOW.plus(Duration.ofDays(days)));
        assertThat(later.belief() + later.disbelief() + later.uncertainty()).isCloseTo(1, within(1e-9));
        assertThat(later.uncertainty()).isGreaterThanOrEqualTo(then.uncertainty());
        assertThat(later.trust()).isBetween(0.5, 1.0);
    }
}
