package org.goodturn.domain.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class SplitEvidenceTest {

    @Property(seed = "20261123")
    void its_expectation_is_one_while_the_rate_is_constant_whatever_the_rate(
            @ForAll @IntRange(min = 0, max = 60) int all,
            @ForAll @IntRange(min = 1, max = 4000) int daysBefore,
            @ForAll @DoubleRange(min = 0.2, max = 56) double daysSince) {
        // Given that a constant rate splits the behaviors binomially
        double share = daysSince / (daysBefore + daysSince);
        double expectation = 0;
        for (int since = 0; since <= all; since++) {
            expectation +=
                    binomial(all, since, share) * new SplitEvidence(all - since, daysBefore, since, daysSince).value();
        }

        assertThat(expectation).isCloseTo(1, within(1e-9));
    }

    @Property(seed = "20261123")
    void one_behavior_more_since_never_speaks_against_a_rise(
            @ForAll @IntRange(min = 0, max = 1000) int before,
            @ForAll @IntRange(min = 1, max = 4000) int daysBefore,
            @ForAll @IntRange(min = 0, max = 100) int since,
            @ForAll @IntRange(min = 1, max = 28) int daysSince) {
        assertThat(new SplitEvidence(before, daysBefore, since + 1, daysSince).value())
                .isGreaterThanOrEqualTo(new SplitEvidence(before, daysBefore, since, daysSince).value());
    }

    @Property(seed = "20261123")
    void one_behavior_more_before_never_speaks_for_a_rise(
            @ForAll @IntRange(min = 0, max = 1000) int before,
            @ForAll @IntRange(min = 1, max = 4000) int daysBefore,
            @ForAll @IntRange(min = 0, max = 100) int since,
            @ForAll @IntRange(min = 1, max = 28) int daysSince) {
        SplitEvidence fewer = new SplitEvidence(before, daysBefore, since, daysSince);
        SplitEvidence more = new SplitEvidence(before + 1, daysBefore, since, daysSince);

        assertThat(more.value()).isLessThanOrEqualTo(fewer.value());
        assertThat(more.rateRatio()).isLessThanOrEqualTo(fewer.rateRatio());
    }

    private static double binomial(int all, int some, double share) {
        double log = 0;
        for (int i = 1; i <= some; i++) {
            log += Math.log((double) (all - some + i) / i);
        }
        return Math.exp(log + some * Math.log(share) + (all - some) * Math.log1p(-share));
    }
}
