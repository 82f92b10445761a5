package org.goodturn.domain.introduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodturn.domain.introduction.Suggestions.BRANDING;
import static org.goodturn.domain.introduction.Suggestions.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.goodturn.domain.Decision;
import org.goodturn.domain.Topic;
import org.goodturn.domain.trust.Evidence;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AskPolicyTest {

    private static final Evidence TRUSTED = new Evidence(6, 0);
    private static final Evidence LITTLE = new Evidence(0.3, 0);
    private static final Evidence DISTRUSTED = new Evidence(2, 3);
    private static final Instant LATELY = NOW.minus(Duration.ofDays(5));
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(200));
    private static final Card BRIDGE = new Card(List.of(), false, true);
    private static final Card HELPER = new Card(List.of(BRANDING), true, false);

    private final AskPolicy policy = AskPolicy.standard();

    @Nested
    class WhomSomebodyInNeedAsks {

        @Test
        void a_trusted_and_living_tie_that_may_be_a_bridge() {
            assertThat(policy.ask(TRUSTED, LATELY, BRIDGE, BRANDING, NOW).isAllowed())
                    .isTrue();
        }

        @Test
        void a_trusted_tie_that_offers_it_and_may_be_named() {
            assertThat(policy.ask(TRUSTED, LATELY, HELPER, BRANDING, NOW).isAllowed())
                    .isTrue();
        }

        @Test
        void a_tie_that_offers_it_even_where_it_has_gone_quiet_if_it_was_trusted_when_alive() {
            assertThat(policy.ask(TRUSTED, LONG_AGO, HELPER, BRANDING, NOW).isAllowed())
                    .isTrue();
            assertRefused(policy.ask(LITTLE, LONG_AGO, HELPER, BRANDING, NOW), "not-in-circle");
        }

        @Test
        void a_quiet_tie_is_judged_as_of_its_last_moment_a_living_one_as_of_today() {
            Instant edge = NOW.minus(policy.circle().quietAfter());

            assertThat(policy.circle().judgedAt(LATELY, NOW)).isEqualTo(NOW);
            assertThat(policy.circle().judgedAt(edge, NOW)).isEqualTo(NOW);
            assertThat(policy.circle().judgedAt(edge.minusMillis(1), NOW)).isEqualTo(edge.minusMillis(1));
            assertThat(policy.circle().judgedAt(LONG_AGO, NOW)).isEqualTo(LONG_AGO);
        }

        @Test
        void an_offer_along_the_path_of_the_need_from_the_least_fit_on() {
            Card general = new Card(List.of(new Topic("marketing")), true, false);
            Card special = new Card(List.of(new Topic("marketing/branding/logo")), true, false);

            assertThat(policy.ask(TRUSTED, LATELY, general, new Topic("marketing/a/b"), NOW)
                            .isAllowed())
                    .isTrue();
            assertRefused(policy.ask(TRUSTED, LATELY, general, new Topic("marketing/a/b/c"), NOW), "may-not-be-asked");
            assertThat(policy.ask(TRUSTED, LATELY, special, BRANDING, NOW).isAllowed())
                    .isTrue();
            assertRefused(policy.ask(TRUSTED, LATELY, special, new Topic("marketing"), NOW), "may-not-be-asked");
        }

        @Test
        void nobody_who_agreed_to_neither_role() {
            assertRefused(policy.ask(TRUSTED, LATELY, Card.BLANK, BRANDING, NOW), "may-not-be-asked");
            Card unwilling = new Card(List.of(BRANDING), false, false);
            assertRefused(policy.ask(TRUSTED, LATELY, unwilling, BRANDING, NOW), "may-not-be-asked");
        }

        @Test
        void nobody_who_may_only_be_named_and_offers_something_else() {
            Card other = new Card(List.of(new Topic("finance/tax")), true, false);
            assertRefused(policy.ask(TRUSTED, LATELY, other, BRANDING, NOW), "may-not-be-asked");
        }

        @Test
        void no_bridge_that_has_gone_quiet() {
            assertRefused(policy.ask(TRUSTED, LONG_AGO, BRIDGE, BRANDING, NOW), "gone-quiet");
            Instant edge = NOW.minus(policy.circle().quietAfter());
            assertThat(policy.ask(TRUSTED, edge, BRIDGE, BRANDING, NOW).isAllowed())
                    .isTrue();
            assertRefused(policy.ask(TRUSTED, edge.minusMillis(1), BRIDGE, BRANDING, NOW), "gone-quiet");
        }

        @Test
        void nobody_with_whom_more_went_wrong_than_well() {
            assertRefused(policy.ask(DISTRUSTED, LATELY, BRIDGE, BRANDING, NOW), "distrusted");
            assertRefused(policy.ask(DISTRUSTED, LONG_AGO, HELPER, BRANDING, NOW), "distrusted");
        }

        @Test
        void nobody_outside_the_circle() {
            assertRefused(policy.ask(LITTLE, LATELY, BRIDGE, BRANDING, NOW), "not-in-circle");
            assertRefused(policy.ask(LITTLE, LATELY, HELPER, BRANDING, NOW), "not-in-circle");
        }

        @Test
        void nobody_at_all_where_the_tie_is_empty() {
            assertRefused(policy.ask(Evidence.NONE, Instant.MIN, BRIDGE, BRANDING, NOW), "gone-quiet");
        }
    }

    @Nested
    class WhomABridgeNames {

        @Test
        void a_tie_that_fits_with_trust_both_ways() {
            assertThat(policy.name(TRUSTED, TRUSTED, HELPER, BRANDING, 0).isAllowed())
                    .isTrue();
        }

        @Test
        void nobody_who_did_not_agree_to_be_named() {
            assertRefused(
                    policy.name(TRUSTED, TRUSTED, new Card(List.of(BRANDING), false, true), BRANDING, 0),
                    "may-not-be-introduced");
        }

        @Test
        void nobody_who_offers_something_else() {
            Card sibling = new Card(List.of(new Topic("marketing/print")), true, true);
            assertRefused(policy.name(TRUSTED, TRUSTED, sibling, BRANDING, 0), "offers-something-else");
        }

        @Test
        void nobody_the_bridge_does_not_trust() {
            assertRefused(policy.name(LITTLE, TRUSTED, HELPER, BRANDING, 0), "not-trusted-by-bridge");
            assertRefused(policy.name(DISTRUSTED, TRUSTED, HELPER, BRANDING, 0), "not-trusted-by-bridge");
        }

        @Test
        void nobody_who_does_not_trust_the_bridge() {
            assertRefused(policy.name(TRUSTED, LITTLE, HELPER, BRANDING, 0), "does-not-trust-bridge");
        }

        @Test
        void nobody_more_once_the_bridge_has_done_enough_this_week() {
            assertThat(policy.name(TRUSTED, TRUSTED, HELPER, BRANDING, policy.mostBridgeLoad() - 1)
                            .isAllowed())
                    .isTrue();
            assertRefused(
                    policy.name(TRUSTED, TRUSTED, HELPER, BRANDING, policy.mostBridgeLoad()), "bridge-has-done-enough");
        }
    }

    @Test
    void a_bridge_lends_nothing_to_somebody_it_distrusts_or_once_it_has_done_enough() {
        int most = policy.mostBridgeLoad();

        assertThat(policy.lend(LITTLE, most - 1).isAllowed()).isTrue();
        assertThat(policy.lend(new Evidence(2, 2), 0).isAllowed()).isTrue();
        assertRefused(policy.lend(DISTRUSTED, 0), "seeker-distrusted-by-bridge");
        assertRefused(policy.lend(TRUSTED, most), "bridge-has-done-enough");
    }

    @Test
    void a_card_fits_as_well_as_its_best_offer() {
        Card card = new Card(List.of(new Topic("finance/tax"), new Topic("marketing"), BRANDING), true, true);

        assertThat(card.fit(BRANDING)).isEqualTo(1);
        assertThat(card.fit(new Topic("marketing/print"))).isEqualTo(0.75);
        assertThat(Card.BLANK.fit(BRANDING)).isZero();
    }

    private static void assertRefused(Decision decision, String reason) {
        assertThat(decision).isEqualTo(Decision.refuse(reason));
    }
}
