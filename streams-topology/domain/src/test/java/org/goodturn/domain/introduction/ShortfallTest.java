package org.goodturn.domain.introduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.goodturn.domain.introduction.Suggestions.NOW;
import static org.goodturn.domain.introduction.Suggestions.introduction;
import static org.goodturn.domain.introduction.Suggestions.path;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** What a score that is too low would need. */
class ShortfallTest {

    private static final Map<Factor, Double> BEST = Map.of(
            Factor.INHERITED_TRUST, InheritedBelief.term(0.5),
            Factor.TRUST_BACK, Math.log1p(32),
            Factor.BRIDGE_STANDING, Math.log1p(32),
            Factor.NEED, Math.log(32),
            Factor.CERTAINTY, 1.0,
            Factor.FRESHNESS, 1.0,
            Factor.FIT, 1.0);

    @Property(tries = 300, seed = "20261123")
    void what_is_needed_would_suffice_and_nothing_fewer_would(
            @ForAll("introductions") Candidate candidate, @ForAll @DoubleRange(min = -14, max = -2) double baseline) {
        Grounds grounds = grounds(candidate, baseline);
        Map<Factor, Double> inputs = grounds.inputs().values();
        List<Factor> raisable = inputs.keySet().stream()
                .filter(factor -> BEST.getOrDefault(factor, inputs.get(factor)) > inputs.get(factor))
                .toList();
        int fewest = Integer.MAX_VALUE;
        for (int set = 1; set < 1 << raisable.size(); set++) {
            List<Factor> raised = new ArrayList<>();
            for (int i = 0; i < raisable.size(); i++) {
                if ((set >> i & 1) == 1) {
                    raised.add(raisable.get(i));
                }
            }
            fewest = suffices(grounds, raised) ? Math.min(fewest, raised.size()) : fewest;
        }

        if (grounds.isWorthAWord()) {
            assertThat(Shortfall.of(grounds)).isEmpty();
            return;
        }
        Shortfall shortfall = Shortfall.of(grounds).orElseThrow();
        assertThat(shortfall.missing())
                .isPositive()
                .isCloseTo(grounds.model().threshold() - grounds.logOdds(), within(1e-9));
        if (fewest == Integer.MAX_VALUE) {
            assertThat(shortfall.needed()).isEmpty();
        } else {
            assertThat(shortfall.needed()).hasSize(fewest);
            assertThat(suffices(grounds, shortfall.needed())).isTrue();
        }
    }

    @Test
    void where_all_at_its_best_would_not_do_nothing_is_promised() {
        Shortfall shortfall =
                Shortfall.of(grounds(introduction(path("ann", 6)), -30)).orElseThrow();

        assertThat(shortfall.needed()).isEmpty();
        assertThat(shortfall.text().key()).endsWith("out-of-reach");
    }

    @Test
    void where_only_the_ways_bear_too_little_it_would_take_more_trust_in_those_between() {
        ScoreModel asking = FixedModel.asking(3);
        Candidate candidate = introduction(path("ann", 6));
        Scored scored = new Scored(asking, ScoreInputs.of(candidate, 0, NOW), NOW, ZoneOffset.UTC);

        Shortfall shortfall =
                Shortfall.of(Scoring.grounds(candidate, scored, List.of())).orElseThrow();

        assertThat(scored.logOdds()).isGreaterThan(asking.threshold());
        assertThat(shortfall.missing()).isZero();
        assertThat(shortfall.needed()).containsExactly(Factor.FOOTING);
    }

    @Provide
    Arbitrary<Candidate> introductions() {
        return Suggestions.introductions();
    }

    private static boolean suffices(Grounds grounds, List<Factor> raised) {
        Map<Factor, Double> inputs = new EnumMap<>(Factor.class);
        inputs.putAll(grounds.inputs().values());
        raised.forEach(factor -> inputs.put(factor, BEST.get(factor)));
        return new Scoring(grounds.model()).isWorthAWord(new ScoreInputs(inputs));
    }

    private static Grounds grounds(Candidate candidate, double baseline) {
        Scored scored =
                new Scored(FixedModel.withBaseline(baseline), ScoreInputs.of(candidate, 0, NOW), NOW, ZoneOffset.UTC);
        return Scoring.grounds(candidate, scored, List.of());
    }
}
