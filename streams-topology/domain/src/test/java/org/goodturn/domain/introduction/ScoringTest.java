package org.goodturn.domain.introduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.goodturn.domain.introduction.Suggestions.NOW;
import static org.goodturn.domain.introduction.Suggestions.followUp;
import static org.goodturn.domain.introduction.Suggestions.introduction;
import static org.goodturn.domain.introduction.Suggestions.path;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.goodturn.domain.explanation.Argument;
import org.goodturn.domain.explanation.Contribution;
import org.goodturn.domain.explanation.DataUse;
import org.goodturn.domain.explanation.Explanation;
import org.goodturn.domain.trust.Evidence;
import org.junit.jupiter.api.Test;

class ScoringTest {

    private static final int BRIDGE_ABOUT_RECIPIENT = 2;
    private static final List<DataUse> DATA = List.of(new DataUse("mail", "map-trust", "r1"));

    private final ScoreModel model = FixedModel.standard();
    private final Scoring scoring = new Scoring(model);

    @Property(seed = "20261123")
    void baseline_and_contributions_add_up_to_the_log_odds_exactly(
            @ForAll("introductions") Candidate candidate,
            @ForAll @IntRange(min = -6, max = 6) int feedback,
            @ForAll @IntRange(min = 0, max = 40) int days) {
        ScoreInputs inputs = ScoreInputs.of(candidate, feedback, NOW.plus(Duration.ofDays(days)));
        Explanation explanation = explain(candidate, inputs);

        double sum = explanation.baseline();
        double independently = model.baseline();
        for (Contribution contribution : explanation.contributions()) {
            sum += contribution.value();
        }
        for (Map.Entry<Factor, Double> input : inputs.values().entrySet()) {
            independently += model.weights().get(input.getKey()) * input.getValue();
        }

        assertThat(explanation.logOdds()).isEqualTo(sum).isCloseTo(independently, within(1e-9));
        assertThat(scoring.logOdds(inputs)).isEqualTo(explanation.logOdds());
        assertThat(scoring.isWorthAWord(inputs)).isEqualTo(explanation.logOdds() >= model.threshold());
    }

    @Property(seed = "20261123")
    void an_input_that_is_missing_or_zero_contributes_nothing(@ForAll("inputs") ScoreInputs inputs) {
        Candidate candidate = introduction(path("ann", 6));
        for (Factor factor : Factor.values()) {
            Map<Factor, Double> without = new HashMap<>(inputs.values());
            without.remove(factor);
            Map<Factor, Double> zero = new HashMap<>(without);
            zero.put(factor, 0.0);

            Explanation missing = explain(candidate, new ScoreInputs(without));

            assertThat(missing.contributions()).noneMatch(one -> one.factor().equals(factor.word()));
            assertThat(explain(candidate, new ScoreInputs(zero))).isEqualTo(missing);
        }
        assertThat(explain(candidate, new ScoreInputs(Map.of())).logOdds()).isEqualTo(model.baseline());
    }

    @Property(seed = "20261123")
    void raising_an_input_that_is_evidence_never_lowers_its_contribution_and_touches_no_other(
            @ForAll("inputs") ScoreInputs inputs,
            @ForAll Factor factor,
            @ForAll @DoubleRange(min = 0, max = 3) double by) {
        Candidate candidate = introduction(path("ann", 6));
        Map<Factor, Double> raised = new HashMap<>(inputs.values());
        raised.merge(factor, by, Double::sum);

        Map<String, Double> before = contributions(explain(candidate, inputs));
        Map<String, Double> after = contributions(explain(candidate, new ScoreInputs(raised)));

        double was = before.getOrDefault(factor.word(), 0.0);
        double is = after.getOrDefault(factor.word(), 0.0);
        if (factor.isEvidence()) {
            assertThat(is).isGreaterThanOrEqualTo(was);
        }
        before.remove(factor.word());
        after.remove(factor.word());
        assertThat(after).isEqualTo(before);
    }

    @Property(seed = "20261123")
    void more_good_evidence_anywhere_on_a_way_never_lowers_what_trust_contributes(
            @ForAll("introductions") Candidate candidate,
            @ForAll @IntRange(max = 3) int whose,
            @ForAll @DoubleRange(min = 0, max = 20) double more) {
        Candidate stronger = stronger(candidate, whose, more);

        Map<String, Double> before = contributions(explain(candidate, ScoreInputs.of(candidate, 0, NOW)));
        Map<String, Double> after = contributions(explain(stronger, ScoreInputs.of(stronger, 0, NOW)));

        for (Factor factor : List.of(Factor.INHERITED_TRUST, Factor.TRUST_BACK, Factor.BRIDGE_STANDING)) {
            // One who believes in the recipient more has reached further, and shares what they pass on with one more.
            boolean shared = factor == Factor.INHERITED_TRUST && whose == BRIDGE_ABOUT_RECIPIENT;
            double atLeast = shared ? 0 : before.getOrDefault(factor.word(), 0.0);
            assertThat(after.getOrDefault(factor.word(), 0.0)).isGreaterThanOrEqualTo(atLeast - 1e-12);
        }
    }

    @Property(seed = "20261123")
    void what_a_bridge_passes_on_shrinks_by_its_share_of_reach_alone_when_it_comes_to_believe_in_the_recipient_more(
            @ForAll("introductions") Candidate candidate, @ForAll @DoubleRange(min = 0, max = 20) double more) {
        Passage before = candidate.paths().getFirst().passage();
        Candidate stronger = stronger(candidate.with(candidate.paths().subList(0, 1)), BRIDGE_ABOUT_RECIPIENT, more);
        Passage after = stronger.paths().getFirst().passage();

        double share = (before.reach() + 0.5) / (after.reach() + 0.5);
        assertThat(after.inherited()).isCloseTo(share * before.inherited(), within(1e-12));
    }

    /** The first way with more evidence, and with the beliefs that follow from it. */
    private static Candidate stronger(Candidate candidate, int whose, double more) {
        Path first = candidate.paths().getFirst();
        Path raised = new Path(
                first.bridge(),
                first.recipientAboutBridge().plus(new Evidence(whose == 0 ? more : 0, 0)),
                first.bridgeAboutOther().plus(new Evidence(whose == 1 ? more : 0, 0)),
                first.bridgeAboutRecipient().plus(new Evidence(whose == BRIDGE_ABOUT_RECIPIENT ? more : 0, 0)),
                first.otherAboutBridge().plus(new Evidence(whose == 3 ? more : 0, 0)),
                first.bridgeLoad(),
                first.recipientBridgeCount(),
                first.bridgeOtherCount(),
                first.bridgeOtherSince(),
                first.receipts());
        Passage believing = Suggestions.passage(
                raised.recipientAboutBridge(),
                raised.bridgeAboutOther(),
                raised.bridgeAboutRecipient(),
                raised.otherAboutBridge());
        return candidate.fusedWith(candidate.with(List.of(raised.with(believing))), 4);
    }

    @Property(seed = "20261123")
    void the_same_inputs_give_the_same_explanation_to_the_letter(
            @ForAll("introductions") Candidate candidate, @ForAll("inputs") ScoreInputs inputs) {
        // Given the same numbers, read back from where they were recorded in another order
        Map<Factor, Double> recorded = new HashMap<>();
        List.of(Factor.values()).reversed().forEach(factor -> inputs.of(factor)
                .ifPresent(value -> recorded.put(factor, value)));

        Explanation one = explain(candidate, inputs);
        Explanation other = explain(candidate, new ScoreInputs(recorded));

        assertThat(other).isEqualTo(one);
        assertThat(other.toString()).isEqualTo(one.toString());
        assertThat(new ScoreInputs(recorded).toString()).isEqualTo(inputs.toString());
    }

    @Property(seed = "20261123")
    void inputs_are_sound_numbers_within_their_ranges(
            @ForAll("introductions") Candidate candidate, @ForAll @IntRange(min = -400, max = 4000) int days) {
        ScoreInputs inputs = ScoreInputs.of(candidate, 99, NOW.plus(Duration.ofDays(days)));

        assertThat(inputs.values().values()).allMatch(Double::isFinite);
        assertThat(inputs.of(Factor.NEED).orElseThrow()).isBetween(0.0, Math.log(32));
        assertThat(inputs.of(Factor.FRESHNESS).orElseThrow()).isBetween(0.0, 1.0);
        assertThat(inputs.of(Factor.FEEDBACK)).contains(0.0);
        assertThat(inputs.of(Factor.INHERITED_TRUST).orElseThrow())
                .isCloseTo(InheritedBelief.term(candidate.inheritedBelief()), within(1e-12));
        assertThat(inputs.of(Factor.BRIDGE_LOAD).orElseThrow())
                .isEqualTo(candidate.paths().stream()
                        .mapToInt(Path::bridgeLoad)
                        .min()
                        .orElseThrow());
        assertThat(inputs.of(Factor.OWN_TRUST)).isEmpty();
    }

    @Test
    void what_was_accepted_before_never_speaks_for_more_of_it_and_what_was_declined_speaks_against_it() {
        Candidate candidate = introduction(path("ann", 6));

        assertThat(ScoreInputs.of(candidate, 3, NOW).of(Factor.FEEDBACK)).contains(0.0);
        assertThat(ScoreInputs.of(candidate, -3, NOW).of(Factor.FEEDBACK)).contains(-3.0);
        assertThat(ScoreInputs.of(candidate, -99, NOW).of(Factor.FEEDBACK)).contains(-4.0);
    }

    @Test
    void whoever_is_as_lively_as_most_gains_and_loses_nothing_by_it() {
        Instant threeDaysAgo = NOW.minus(Duration.ofDays(3));
        ScoreInputs usual = ScoreInputs.of(with(new Liveliness(3, 0.7, threeDaysAgo, 20)), 0, NOW);
        ScoreInputs quiet = ScoreInputs.of(with(new Liveliness(0, 0, Instant.EPOCH, 20)), 0, NOW);

        for (Factor factor :
                List.of(Factor.OTHER_ACTIVE, Factor.OTHER_NEW_CONTACTS, Factor.OTHER_HEARD, Factor.REACH_TIES)) {
            assertThat(usual.of(factor).orElseThrow()).isCloseTo(0, within(1e-12));
        }
        assertThat(quiet.of(Factor.OTHER_ACTIVE).orElseThrow()).isNegative();
        assertThat(quiet.of(Factor.OTHER_NEW_CONTACTS).orElseThrow()).isNegative();
        assertThat(quiet.of(Factor.OTHER_HEARD).orElseThrow()).isNegative();
    }

    private static Candidate with(Liveliness liveliness) {
        return new Candidate(
                NudgeKind.INTRODUCTION,
                Suggestions.DESIGNER,
                Suggestions.need(),
                false,
                1,
                Optional.empty(),
                List.of(path("ann", 6)),
                "r-designer",
                liveliness);
    }

    @Test
    void what_stands_on_too_little_is_not_worth_a_word_however_high_its_score() {
        ScoreInputs inputs = ScoreInputs.of(introduction(path("ann", 6)), 0, NOW);
        double footing = inputs.of(Factor.FOOTING).orElseThrow();

        assertThat(FixedModel.asking(footing).isWorthAWord(inputs)).isTrue();
        assertThat(FixedModel.asking(Math.nextUp(footing)).isWorthAWord(inputs)).isFalse();
    }

    @Test
    void the_footing_is_the_lesser_of_what_either_side_may_trust_in() {
        Candidate candidate = introduction(path("ann", 6));
        double lesser = Math.min(
                candidate.inherited().positive(), candidate.inheritedBack().positive());

        assertThat(ScoreInputs.of(candidate, 0, NOW).of(Factor.FOOTING).orElseThrow())
                .isCloseTo(Math.log1p(lesser), within(1e-12));
    }

    @Test
    void freshness_halves_in_a_week() {
        Candidate candidate = introduction(path("ann", 6));

        double fresh = ScoreInputs.of(candidate, 0, candidate.need().since())
                .of(Factor.FRESHNESS)
                .orElseThrow();
        double weekOld = ScoreInputs.of(candidate, 0, candidate.need().since().plus(Duration.ofDays(7)))
                .of(Factor.FRESHNESS)
                .orElseThrow();

        assertThat(fresh).isEqualTo(1);
        assertThat(weekOld).isEqualTo(0.5);
    }

    @Test
    void what_went_wrong_with_oneself_and_through_bridges_counts_together() {
        // Given somebody one knows, and who is also named by a bridge
        Candidate known = followUp(new Evidence(3, 2), NOW);
        Path way = path("ann", 6);
        Candidate both = new Candidate(
                known.kind(), known.with(), known.need(), false, 1, known.known(), List.of(way), "r-designer");

        ScoreInputs inputs = ScoreInputs.of(both, 0, NOW);

        double inherited = both.inherited().negative();
        assertThat(inputs.of(Factor.INHERITED_DISTRUST).orElseThrow())
                .isCloseTo(Math.log1p(2 + inherited), within(1e-12));
        assertThat(inputs.of(Factor.TRUST_BACK).orElseThrow())
                .isCloseTo(Math.log1p(2 + both.inheritedBack().positive()), within(1e-12));
    }

    @Test
    void quiet_time_speaks_for_a_follow_up_up_to_a_year() {
        assertThat(ScoreInputs.of(followUp(new Evidence(3, 0), NOW.minus(Duration.ofDays(182))), 0, NOW)
                        .of(Factor.QUIET_TIME))
                .contains(2.0);
        assertThat(ScoreInputs.of(followUp(new Evidence(3, 0), NOW.minus(Duration.ofDays(4000))), 0, NOW)
                        .of(Factor.QUIET_TIME))
                .contains(4.0);
    }

    @Test
    void a_clear_need_with_trust_all_round_is_worth_a_word_and_without_trust_it_is_not() {
        Candidate strong = introduction(path("ann", 8), path("ben", 6));
        // Somebody of whom little is known at all: how lively the other side is would speak for anybody
        Candidate weak = new Candidate(
                NudgeKind.INTRODUCTION,
                strong.with(),
                strong.need(),
                false,
                1,
                Optional.empty(),
                List.of(path("ann", 0.2)),
                "r-designer");

        for (Scoring each : List.of(new Scoring(ScoreModel.standard()), scoring)) {
            assertThat(each.isWorthAWord(ScoreInputs.of(strong, 0, NOW))).isTrue();
            assertThat(each.isWorthAWord(ScoreInputs.of(weak, 0, NOW))).isFalse();
        }
    }

    @Test
    void what_a_text_says_of_a_bridge_is_said_of_the_bridge_the_number_came_from() {
        // Given that the second bridge knows the recipient best and is the least busy
        Path strongest = path("ann", 9);
        Path weaker = new Path(
                path("ben", 5).bridge(),
                new Evidence(5, 0),
                new Evidence(5, 0),
                new Evidence(20, 0),
                new Evidence(1, 0),
                1,
                4,
                4,
                NOW,
                List.of());
        Candidate candidate = introduction(strongest, weaker);

        Explanation explanation = explain(candidate, ScoreInputs.of(candidate, 0, NOW));

        assertThat(bridge(explanation, Factor.BRIDGE_STANDING)).isEqualTo(Argument.Name.bridge(1));
        assertThat(bridge(explanation, Factor.BRIDGE_LOAD)).isEqualTo(Argument.Name.bridge(1));
    }

    @Test
    void evidence_is_counted_since_the_first_time() {
        Candidate known = followUp(new Evidence(3, 0), NOW.minus(Duration.ofDays(100)));
        Explanation explanation = explain(known, ScoreInputs.of(known, 0, NOW));

        Contribution own = contribution(explanation, Factor.OWN_TRUST);
        assertThat(own.evidence().get(0).count()).isEqualTo(9);
        assertThat(own.evidence().get(0).since()).isEqualTo(NOW.minus(Duration.ofDays(400)));
    }

    @Test
    void a_model_has_a_finite_weight_for_every_factor_and_none_below_zero_for_evidence() {
        Map<Factor, Double> missing = new EnumMap<>(model.weights());
        missing.remove(Factor.FIT);
        Map<Factor, Double> negative = new EnumMap<>(model.weights());
        negative.put(Factor.FIT, -0.1);
        Map<Factor, Double> unsound = new EnumMap<>(model.weights());
        unsound.put(Factor.FEEDBACK, Double.NaN);

        for (Map<Factor, Double> wrong : List.of(missing, negative, unsound, Map.<Factor, Double>of())) {
            assertThatThrownBy(() -> new ScoreModel("m", 0, wrong, 0)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new ScoreInputs(Map.of(Factor.FIT, Double.NaN)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("fit");
    }

    @Test
    void a_need_fades_at_its_end() {
        Need need = Suggestions.need();

        assertThat(need.hasFaded(need.until().minusMillis(1))).isFalse();
        assertThat(need.hasFaded(need.until())).isTrue();
    }

    @Provide
    Arbitrary<Candidate> introductions() {
        return Suggestions.introductions();
    }

    @Provide
    Arbitrary<ScoreInputs> inputs() {
        return Arbitraries.maps(
                        Arbitraries.of(Factor.class), Arbitraries.doubles().between(-1, 4))
                .map(ScoreInputs::new);
    }

    private static Map<String, Double> contributions(Explanation explanation) {
        Map<String, Double> values = new HashMap<>();
        explanation.contributions().forEach(one -> values.put(one.factor(), one.value()));
        return values;
    }

    private static Contribution contribution(Explanation explanation, Factor factor) {
        Optional<Contribution> found = explanation.contributions().stream()
                .filter(one -> one.factor().equals(factor.word()))
                .findFirst();
        return found.orElseThrow();
    }

    private static Argument bridge(Explanation explanation, Factor factor) {
        return contribution(explanation, factor).text().arguments().get("bridge");
    }

    private Explanation explain(Candidate candidate, ScoreInputs inputs) {
        Scored scored = new Scored(model, inputs, NOW, ZoneOffset.UTC);
        return Scoring.explain(Scoring.grounds(candidate, scored, DATA));
    }
}
