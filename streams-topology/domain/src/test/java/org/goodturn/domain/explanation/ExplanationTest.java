package org.goodturn.domain.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    @Property(seed = "20261123")
    void contributions_and_baseline_added_as_they_are_listed_are_the_log_odds(
            @ForAll("contributions") List<Contribution> contributions, @ForAll("values") double baseline) {
        Explanation explanation = explanation(baseline, contributions);

        double sum = explanation.baseline();
        for (Contribution contribution : explanation.contributions()) {
            sum += contribution.value();
        }

        assertThat(explanation.logOdds()).isEqualTo(sum);
        assertThat(explanation.score()).isCloseTo(1 / (1 + Math.exp(-sum)), within(1e-12));
        assertThat(explanation.score()).isBetween(0.0, 1.0);
    }

    @Property(seed = "20261123")
    void the_strongest_reason_comes_first_whatever_the_order_they_were_found_in(
            @ForAll("contributions") List<Contribution> contributions) {
        List<Contribution> reversed = new ArrayList<>(contributions).reversed();

        assertThat(explanation(0, reversed)).isEqualTo(explanation(0, contributions));
        assertThat(explanation(0, contributions).contributions())
                .extracting(contribution -> -Math.abs(contribution.value()))
                .isSorted();
    }

    @Property(tries = 500, seed = "20261123")
    void the_counterfactual_is_the_smallest_set_of_reasons_that_decided(
            @ForAll("contributions") List<Contribution> contributions,
            @ForAll("values") double baseline,
            @ForAll("values") double threshold) {
        List<Contribution> decisive = Counterfactual.without(baseline, contributions, threshold);

        // Given the size of the smallest such set, found by trying every one of them
        int smallest = Integer.MAX_VALUE;
        for (int subset = 1; subset < 1 << contributions.size(); subset++) {
            if (sumWithout(baseline, contributions, subset) < threshold) {
                smallest = Math.min(smallest, Integer.bitCount(subset));
            }
        }
        boolean appears = sumWithout(baseline, contributions, 0) >= threshold;

        if (!appears || smallest == Integer.MAX_VALUE) {
            assertThat(decisive).isEmpty();
        } else {
            assertThat(decisive).hasSize(smallest);
            double left = sumWithout(baseline, contributions, 0);
            for (Contribution contribution : decisive) {
                left -= contribution.value();
            }
            assertThat(left).isLessThan(threshold);
        }
    }

    @Property(seed = "20261123")
    void the_counterfactual_and_the_score_agree_to_the_last_bit_on_whether_it_appears(
            @ForAll("uneven") List<Double> values) {
        // Given a threshold that is exactly the score, so that any reason in favour decides
        List<Contribution> contributions = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            contributions.add(new Contribution("f" + i, values.get(i), "", List.of()));
        }
        double threshold = explanation(-4.6, contributions).logOdds();

        assertThat(Counterfactual.without(-4.6, contributions, threshold)).hasSize(1);
        assertThat(Counterfactual.without(-4.6, contributions, Math.nextUp(threshold)))
                .isEmpty();
    }

    @Test
    void data_that_was_used_twice_is_named_once() {
        DataUse mail = new DataUse("mail", "map-trust", "r1");

        assertThat(new Explanation("m", 0, List.of(), "", List.of(mail, mail)).dataUsed())
                .containsExactly(mail);
    }

    @Test
    void a_contribution_is_a_finite_number() {
        for (double wrong : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> new Contribution("fit", wrong, "", List.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("fit");
        }
    }

    @Provide
    Arbitrary<Double> values() {
        // Sixteenths add exactly, so that brute force and the counterfactual cannot differ by rounding.
        return Arbitraries.integers().between(-64, 64).map(value -> value / 16.0);
    }

    @Provide
    Arbitrary<List<Double>> uneven() {
        return Arbitraries.doubles().between(0.01, 3).list().ofMinSize(1).ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<Contribution>> contributions() {
        return values().list().ofMaxSize(9).map(values -> {
            List<Contribution> contributions = new ArrayList<>();
            for (int i = 0; i < values.size(); i++) {
                contributions.add(new Contribution("f" + i, values.get(i), "", List.of()));
            }
            return contributions;
        });
    }

    private static double sumWithout(double baseline, List<Contribution> contributions, int subset) {
        double sum = baseline;
        for (int i = 0; i < contributions.size(); i++) {
            sum += (subset >> i & 1) == 1 ? 0 : contributions.get(i).value();
        }
        return sum;
    }

    private static Explanation explanation(double baseline, List<Contribution> contributions) {
        return new Explanation("model-1", baseline, contributions, "", List.of());
    }
}
