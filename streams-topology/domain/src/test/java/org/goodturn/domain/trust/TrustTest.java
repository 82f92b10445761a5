package org.goodturn.domain.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** Evidence, opinions, the circle, and what is inherited through a bridge. */
class TrustTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    private final TrustModel model = TrustModel.standard();

    @Property(seed = "20261123")
    void an_opinion_is_whole_and_trust_lies_between_none_and_full(@ForAll("evidence") Evidence evidence) {
        Opinion opinion = Opinion.of(evidence);

        assertThat(opinion.belief() + opinion.disbelief() + opinion.uncertainty())
                .isCloseTo(1, within(1e-12));
        assertThat(opinion.belief()).isBetween(0.0, 1.0);
        assertThat(opinion.disbelief()).isBetween(0.0, 1.0);
        assertThat(opinion.uncertainty()).isBetween(0.0, 1.0);
        assertThat(opinion.trust()).isBetween(0.0, 1.0);
    }

    @Property(seed = "20261123")
    void more_evidence_for_is_more_trust_and_more_against_is_less(
            @ForAll("evidence") Evidence evidence, @ForAll @DoubleRange(min = 0, max = 100) double more) {
        double trust = Opinion.of(evidence).trust();

        assertThat(Opinion.of(evidence.plus(new Evidence(more, 0))).trust()).isGreaterThanOrEqualTo(trust - 1e-12);
        assertThat(Opinion.of(evidence.plus(new Evidence(0, more))).trust()).isLessThanOrEqualTo(trust + 1e-12);
    }

    @Property(seed = "20261123")
    void less_evidence_is_more_uncertainty(
            @ForAll("evidence") Evidence evidence, @ForAll @DoubleRange(min = 0, max = 1) double left) {
        assertThat(Opinion.of(evidence.times(left)).uncertainty())
                .isGreaterThanOrEqualTo(Opinion.of(evidence).uncertainty());
    }

    @Test
    void where_nothing_is_known_all_is_uncertain_and_trust_is_one_half() {
        assertThat(Opinion.VACUOUS).isEqualTo(new Opinion(0, 0, 1));
        assertThat(Opinion.VACUOUS.trust()).isEqualTo(0.5);
    }

    @Test
    void evidence_is_finite_and_never_negative() {
        for (double wrong : new double[] {-1e-9, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> new Evidence(wrong, 0)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new Evidence(0, wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_circle_wants_trust_and_enough_to_go_on() {
        Circle circle = Circle.standard();

        assertThat(circle.trusts(Opinion.VACUOUS)).isFalse();
        assertThat(circle.trusts(Opinion.of(new Evidence(5, 0)))).isTrue();
        assertThat(circle.trusts(Opinion.of(new Evidence(5, 5)))).isFalse();
        assertThat(circle.trusts(Opinion.of(new Evidence(0.6, 0))))
                .as("too little is known")
                .isFalse();
    }

    @Property(seed = "20261123")
    void what_a_bridge_passes_on_is_at_most_what_one_knows_about_the_bridge(
            @ForAll("evidence") Evidence aboutBridge, @ForAll("evidence") Evidence bridgeAboutOther) {
        Evidence passed = InheritedTrust.through(aboutBridge, bridgeAboutOther);

        assertThat(passed.positive() + passed.negative())
                .isLessThanOrEqualTo(aboutBridge.positive() * (1 + 1e-12))
                .isLessThanOrEqualTo((bridgeAboutOther.positive() + bridgeAboutOther.negative()) * (1 + 1e-12));
    }

    @Property(seed = "20261123")
    void a_bridge_that_is_trusted_more_passes_on_more(
            @ForAll("evidence") Evidence aboutBridge,
            @ForAll("evidence") Evidence bridgeAboutOther,
            @ForAll @DoubleRange(min = 0, max = 100) double more) {
        Evidence passed = InheritedTrust.through(aboutBridge, bridgeAboutOther);
        Evidence passedThen = InheritedTrust.through(aboutBridge.plus(new Evidence(more, 0)), bridgeAboutOther);

        assertThat(passedThen.positive()).isGreaterThanOrEqualTo(passed.positive() - 1e-9);
    }

    @Test
    void a_bridge_that_is_not_known_or_distrusted_passes_on_nothing() {
        Evidence much = new Evidence(1000, 0);

        assertThat(InheritedTrust.through(Evidence.NONE, much)).isEqualTo(Evidence.NONE);
        assertThat(InheritedTrust.through(new Evidence(0, 10), much)).isEqualTo(Evidence.NONE);
    }

    @Property(seed = "20261123")
    void none_of_a_thousand_fresh_accounts_behind_one_bridge_is_trusted_more_than_the_bridge_itself(
            @ForAll("evidence") Evidence aboutBridge) {
        Evidence forBridge = new Evidence(aboutBridge.positive(), 0);
        for (int account = 1; account <= 1000; account++) {
            Evidence passed = InheritedTrust.through(aboutBridge, new Evidence(1000.0 * account, 0));

            assertThat(Opinion.of(passed).trust())
                    .isLessThanOrEqualTo(Opinion.of(forBridge).trust() + 1e-12);
        }
    }

    @Test
    void a_thousand_fresh_accounts_that_vouch_for_somebody_add_nothing() {
        // Given a thousand accounts that one has never dealt with, all full of praise for one person
        List<Evidence> praise = new ArrayList<>();
        for (int account = 0; account < 1000; account++) {
            praise.add(InheritedTrust.through(Evidence.NONE, new Evidence(100, 0)));
        }

        assertThat(InheritedTrust.fused(praise)).isEqualTo(Evidence.NONE);
    }

    @Test
    void independent_bridges_add() {
        Evidence one = InheritedTrust.through(new Evidence(6, 0), new Evidence(4, 0));

        assertThat(one.positive()).isEqualTo(3);
        assertThat(InheritedTrust.fused(List.of(one, one))).isEqualTo(new Evidence(6, 0));
    }

    @Test
    void half_is_left_after_a_half_life_and_nothing_counts_more_than_when_it_happened() {
        Duration halfLife = model.halfLife(InteractionKind.MEETING);

        assertThat(model.decay(NOW, InteractionKind.MEETING, NOW.plus(halfLife)))
                .isCloseTo(0.5, within(1e-12));
        assertThat(model.decay(NOW, InteractionKind.MEETING, NOW.minus(halfLife)))
                .isEqualTo(1);
    }

    @Test
    void a_message_to_many_counts_less_to_each() {
        assertThat(model.positiveMicros(mail(2, Act.INITIATED, Outcome.UNKNOWN)))
                .isEqualTo(500_000);
        assertThat(model.positiveMicros(mail(11, Act.INITIATED, Outcome.UNKNOWN)))
                .isEqualTo(50_000);
        assertThatThrownBy(() -> mail(1, Act.INITIATED, Outcome.UNKNOWN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_good_outcome_counts_more_and_a_bad_one_counts_against() {
        assertThat(model.positiveMicros(mail(2, Act.INITIATED, Outcome.GOOD))).isEqualTo(750_000);
        assertThat(model.positiveMicros(mail(2, Act.INITIATED, Outcome.BAD))).isZero();
        assertThat(model.negativeMicros(mail(2, Act.INITIATED, Outcome.BAD))).isEqualTo(1_000_000);
        assertThat(model.negativeMicros(mail(2, Act.INITIATED, Outcome.GOOD))).isZero();
    }

    @Test
    void answering_is_more_of_an_act_of_trust_than_being_there() {
        long answered = model.positiveMicros(mail(2, Act.ANSWERED, Outcome.UNKNOWN));
        long initiated = model.positiveMicros(mail(2, Act.INITIATED, Outcome.UNKNOWN));
        long attended = model.positiveMicros(mail(2, Act.ATTENDED, Outcome.UNKNOWN));

        assertThat(answered).isGreaterThan(initiated);
        assertThat(initiated).isGreaterThan(attended);
    }

    @Test
    void a_referral_or_a_deal_weighs_more_than_a_mail_and_lasts_longer() {
        for (InteractionKind kind : List.of(InteractionKind.REFERRAL, InteractionKind.DEAL)) {
            assertThat(model.kinds().get(kind).weight())
                    .isGreaterThan(model.kinds().get(InteractionKind.MAIL).weight());
            assertThat(model.halfLife(kind)).isGreaterThan(model.halfLife(InteractionKind.MAIL));
        }
    }

    @Test
    void ones_own_acts_count_in_full_and_the_others_in_part() {
        Observation given = mail(2, Act.INITIATED, Outcome.UNKNOWN);
        EvidenceLedger mine = EvidenceLedger.EMPTY.plus(given, model, 10);
        EvidenceLedger theirs = EvidenceLedger.EMPTY.plus(given.reversed(), model, 10);

        assertThat(mine.evidence(model, NOW).positive()).isCloseTo(0.5, within(1e-3));
        assertThat(theirs.evidence(model, NOW).positive()).isCloseTo(0.25, within(1e-3));
    }

    @Test
    void a_model_without_a_weight_for_every_kind_or_with_a_share_out_of_range_is_refused() {
        Map<InteractionKind, TrustModel.Worth> some = new EnumMap<>(model.kinds());
        some.remove(InteractionKind.DEAL);

        assertThatThrownBy(() -> new TrustModel(some, 0.5, 1.5, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TrustModel(model.kinds(), 1.1, 1.5, 2))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TrustModel(model.kinds(), 0.5, 0.9, 2))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TrustModel(model.kinds(), 0.5, 1.5, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TrustModel.Worth(0, Duration.ofDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TrustModel.Worth(1, Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<Evidence> evidence() {
        Arbitrary<Double> weight = Arbitraries.oneOf(
                Arbitraries.just(0.0),
                Arbitraries.doubles().between(0, 20),
                Arbitraries.doubles().between(0, 1_000_000));
        return Combinators.combine(weight, weight).as(Evidence::new);
    }

    private static Observation mail(int groupSize, Act act, Outcome outcome) {
        return new Observation(NOW, InteractionKind.MAIL, act, outcome, groupSize, "mail", Direction.GIVEN);
    }
}
