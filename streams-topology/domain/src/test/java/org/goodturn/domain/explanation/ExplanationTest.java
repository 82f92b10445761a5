package org.goodturn.domain.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
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
    void the_counterfactual_is_the_smallest_set_of_evidence_that_decided(
            @ForAll("contributions") List<Contribution> contributions,
            @ForAll("values") double baseline,
            @ForAll("values") double threshold) {
        Optional<List<Contribution>> decisive =
                Counterfactual.smallest(contributions, gone -> sum(baseline, contributions, gone), threshold);

        // Given the size of the smallest such set, found by taking the largest terms first
        List<Contribution> taken = new ArrayList<>();
        for (Contribution largest : contributions.stream()
                .filter(one -> one.value() > 0)
                .sorted(Contribution.STRONGEST_FIRST)
                .toList()) {
            if (sum(baseline, contributions, taken) >= threshold) {
                taken.add(largest);
            }
        }
        boolean appears = sum(baseline, contributions, List.of()) >= threshold;

        if (!appears || sum(baseline, contributions, taken) >= threshold) {
            assertThat(decisive).isEmpty();
        } else {
            assertThat(decisive.orElseThrow()).hasSameSizeAs(taken);
            assertThat(sum(baseline, contributions, decisive.get())).isLessThan(threshold);
        }
    }

    @Test
    void of_two_sets_of_one_size_the_one_that_leaves_less_is_the_counterfactual() {
        List<Integer> pieces = List.of(2, 3, 3);

        assertThat(Counterfactual.smallest(pieces, gone -> 8.0 - sum(gone), 7)).contains(List.of(3));
        assertThat(Counterfactual.smallest(pieces, gone -> 8.0 - sum(gone), 4)).contains(List.of(3, 3));
        assertThat(Counterfactual.smallest(pieces, gone -> 8.0 - sum(gone), 0)).isEmpty();
        assertThat(Counterfactual.smallest(pieces, gone -> 8.0 - sum(gone), 9)).isEmpty();
    }

    @Test
    void no_more_than_so_many_pieces_are_taken_away() {
        List<Integer> pieces = Collections.nCopies(Counterfactual.MOST_PIECES + 1, 1);

        assertThat(Counterfactual.smallest(pieces, gone -> pieces.size() - gone.size(), 2))
                .hasValueSatisfying(all -> assertThat(all).hasSize(Counterfactual.MOST_PIECES));
        assertThat(Counterfactual.smallest(pieces, gone -> pieces.size() - gone.size(), 1))
                .isEmpty();
    }

    @Test
    void a_length_of_time_is_said_in_the_unit_that_people_would_use() {
        Instant start = Instant.parse("2026-03-02T12:00:00Z");

        assertThat(LengthOfTime.between(start, start)).isEqualTo(new LengthOfTime("day", 1));
        assertThat(LengthOfTime.between(start, start.plus(Duration.ofDays(13)))).isEqualTo(new LengthOfTime("day", 13));
        assertThat(LengthOfTime.between(start, start.plus(Duration.ofDays(28)))).isEqualTo(new LengthOfTime("week", 4));
        assertThat(LengthOfTime.between(start, start.plus(Duration.ofDays(365))))
                .isEqualTo(new LengthOfTime("month", 12));
        assertThat(LengthOfTime.between(start, start.plus(Duration.ofDays(800))))
                .isEqualTo(new LengthOfTime("year", 2));
    }

    @Test
    void data_that_was_used_twice_is_named_once() {
        DataUse mail = new DataUse("mail", "map-trust", "r1");

        assertThat(new Explanation("m", 0, List.of(), Message.NOTHING, List.of(mail, mail)).dataUsed())
                .containsExactly(mail);
    }

    @Test
    void a_contribution_is_a_finite_number() {
        for (double wrong : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> Contribution.of("fit", wrong))
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
    Arbitrary<List<Contribution>> contributions() {
        return values().list().ofMaxSize(9).map(values -> {
            List<Contribution> contributions = new ArrayList<>();
            for (int i = 0; i < values.size(); i++) {
                contributions.add(Contribution.of("f" + i, values.get(i)));
            }
            return contributions;
        });
    }

    private static double sum(double baseline, List<Contribution> contributions, List<Contribution> gone) {
        return Contribution.sum(
                baseline,
                contributions.stream().filter(one -> !gone.contains(one)).toList());
    }

    private static double sum(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).sum();
    }

    private static Explanation explanation(double baseline, List<Contribution> contributions) {
        return new Explanation("model-1", baseline, contributions, Message.NOTHING, List.of());
    }
}
