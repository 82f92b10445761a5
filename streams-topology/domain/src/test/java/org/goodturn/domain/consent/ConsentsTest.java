package org.goodturn.domain.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.goodturn.domain.consent.ConsentDecision.Origin;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ConsentsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final Grant TRUST = always(Purpose.MAP_TRUST, "r-trust");
    private static final Grant INTENT = always(Purpose.DETECT_INTENT, "r-intent");
    private static final Grant NUDGES = always(Purpose.RECEIVE_NUDGES, "r-nudges");

    @Nested
    class WhatIsGranted {

        @Test
        void nothing_is_allowed_before_anything_was_said() {
            for (Purpose purpose : Purpose.values()) {
                assertThat(Consents.NONE.allows(purpose, NOW)).isFalse();
            }
        }

        @Test
        void each_purpose_is_granted_by_itself() {
            Consents consents = Consents.NONE.after(byPerson(1, 0, TRUST));

            assertThat(consents.allows(Purpose.MAP_TRUST, NOW)).isTrue();
            assertThat(consents.allows(Purpose.BE_A_BRIDGE, NOW)).isFalse();
        }

        @Test
        void a_grant_covers_event_times_from_its_start_and_until_before_its_end() {
            Consents consents = Consents.NONE.after(byPerson(1, 0, trustIn("mail", NOW, NOW.plus(DAY))));

            assertThat(consents.allows(Purpose.MAP_TRUST, NOW.minusMillis(1))).isFalse();
            assertThat(consents.allows(Purpose.MAP_TRUST, NOW)).isTrue();
            assertThat(consents.allows(Purpose.MAP_TRUST, NOW.plus(DAY).minusMillis(1)))
                    .isTrue();
            assertThat(consents.allows(Purpose.MAP_TRUST, NOW.plus(DAY))).isFalse();
        }

        @Test
        void only_a_later_word_that_allows_something_outlives_an_erasure() {
            Consents granted = Consents.NONE.after(byPerson(3, 0, TRUST));
            Consents withdrawn = Consents.NONE.after(byPerson(3, 0));

            assertThat(granted.allowSomethingSince(2)).isTrue();
            assertThat(granted.allowSomethingSince(3)).isFalse();
            assertThat(withdrawn.allowSomethingSince(2)).isFalse();
        }

        @Test
        void a_grant_may_lie_wholly_in_the_past() {
            // Given that a person, today, allows what happened in 2001, and no more
            Instant from = Instant.parse("2001-01-01T00:00:00Z");
            Consents consents =
                    Consents.NONE.after(byPerson(1, 0, trustIn("*", from, Instant.parse("2002-01-01T00:00:00Z"))));

            // Then that is covered, and today is not
            assertThat(consents.grantFor(Purpose.MAP_TRUST, "mail", from.plus(DAY)))
                    .isPresent();
            assertThat(consents.grantFor(Purpose.MAP_TRUST, "mail", NOW)).isEmpty();
        }

        @Test
        void a_grant_for_one_source_covers_no_other() {
            Consents consents = Consents.NONE.after(byPerson(1, 0, trustIn("mail", Instant.MIN, Instant.MAX)));

            assertThat(consents.grantFor(Purpose.MAP_TRUST, "mail", NOW)).isPresent();
            assertThat(consents.grantFor(Purpose.MAP_TRUST, "calendar", NOW)).isEmpty();
        }

        @Test
        void the_receipt_of_the_grant_that_covers_is_the_one_given() {
            Consents consents = Consents.NONE.after(byPerson(
                    1,
                    0,
                    new Grant(Purpose.MAP_TRUST, new Terms("mail", Instant.MIN, NOW), "past"),
                    new Grant(Purpose.MAP_TRUST, new Terms("*", NOW, Instant.MAX), "future")));

            assertThat(consents.grantFor(Purpose.MAP_TRUST, "mail", NOW.minus(DAY))
                            .orElseThrow()
                            .receipt())
                    .isEqualTo("past");
            assertThat(consents.grantFor(Purpose.MAP_TRUST, "mail", NOW)
                            .orElseThrow()
                            .receipt())
                    .isEqualTo("future");
            assertThat(consents.termsOf(Purpose.MAP_TRUST)).hasSize(2);
            assertThat(consents.termsOf(Purpose.SHARE_INTENT)).isEmpty();
        }

        @Test
        void an_interval_that_ends_before_it_starts_covers_nothing() {
            Terms empty = new Terms("*", NOW, NOW.minus(DAY));

            assertThat(empty.coverTime(NOW)).isFalse();
            assertThat(empty.coverTime(NOW.minus(DAY))).isFalse();
            assertThat(empty.intersect(Terms.UNLIMITED)).isEmpty();
        }

        @Test
        void the_next_change_is_the_nearest_edge_still_to_come() {
            Consents consents = Consents.NONE.after(byPerson(
                    1,
                    0,
                    trustIn("mail", NOW.minus(DAY), NOW.plus(DAY.multipliedBy(5))),
                    trustIn("calendar", NOW.plus(DAY), Instant.MAX)));

            assertThat(consents.nextChangeAfter(NOW)).contains(NOW.plus(DAY));
            assertThat(consents.nextChangeAfter(NOW.plus(DAY))).contains(NOW.plus(DAY.multipliedBy(5)));
            assertThat(consents.nextChangeAfter(NOW.plus(DAY.multipliedBy(5)))).isEmpty();
            assertThat(Consents.NONE.nextChangeAfter(NOW)).isEmpty();
        }
    }

    @Nested
    class HowDecisionsFollowOneAnother {

        @Test
        void a_decision_on_the_current_revision_replaces_everything() {
            Consents consents = Consents.NONE.after(byPerson(1, 0, TRUST)).after(byPerson(2, 1, INTENT));

            assertThat(consents.grants()).containsExactly(INTENT);
            assertThat(consents.revision()).isEqualTo(2);
        }

        @Test
        void a_decision_on_an_older_revision_can_only_withdraw() {
            // Given a person who has meanwhile decided again
            Consents consents = Consents.NONE.after(byPerson(1, 0, TRUST)).after(byPerson(2, 1, TRUST, INTENT));

            // When a decision comes that was made on the first revision
            Consents after = consents.after(byPerson(2, 1, TRUST, NUDGES));

            // Then what it leaves out is gone, and what it adds is not granted
            assertThat(after.grants()).containsExactly(TRUST);
            assertThat(after.revision()).isEqualTo(2);
        }

        @Test
        void a_decision_without_a_revision_only_withdraws_once_the_person_has_spoken() {
            Consents consents = Consents.NONE.after(byPerson(1, 0, TRUST));
            ConsentDecision loose =
                    new ConsentDecision(2, OptionalLong.empty(), Origin.PERSON, NOW, List.of(TRUST, INTENT));

            assertThat(consents.after(loose).grants()).containsExactly(TRUST);
            assertThat(Consents.NONE.after(loose).grants()).containsExactly(TRUST, INTENT);
        }

        @Test
        void the_last_decision_counts_in_full_where_compaction_took_the_earlier_ones() {
            // Given a compacted topic that has kept the fifth decision alone
            Consents consents = Consents.NONE.after(byPerson(5, 4, TRUST, INTENT));

            assertThat(consents.grants()).containsExactly(TRUST, INTENT);
        }

        @Test
        void an_operators_import_counts_until_the_person_has_spoken() {
            Consents imported = Consents.NONE.after(byOperator(1, NOW, TRUST, INTENT));
            Consents spoken = imported.after(byPerson(2, 1, TRUST));
            Consents importedAgain = spoken.after(byOperator(3, NOW.plus(DAY), TRUST, INTENT, NUDGES));

            assertThat(imported.grants()).containsExactly(TRUST, INTENT);
            assertThat(spoken.grants()).containsExactly(TRUST);
            assertThat(importedAgain).isEqualTo(spoken);
        }

        @Test
        void of_two_imports_the_one_decided_later_counts_whichever_comes_first() {
            ConsentDecision earlier = byOperator(1, NOW, TRUST);
            ConsentDecision later = byOperator(2, NOW.plus(DAY), INTENT);
            ConsentDecision laterRevision = byOperator(2, NOW, NUDGES);

            assertThat(Consents.NONE.after(earlier).after(later).grants()).containsExactly(INTENT);
            assertThat(Consents.NONE.after(later).after(earlier).grants()).containsExactly(INTENT);
            assertThat(Consents.NONE.after(laterRevision).after(earlier).grants())
                    .containsExactly(NUDGES);
        }

        @Test
        void a_persons_decision_is_never_dated_back() {
            Consents consents = Consents.NONE.after(byPerson(1, 0, TRUST));
            ConsentDecision older =
                    new ConsentDecision(1, OptionalLong.of(0), Origin.PERSON, NOW.minus(DAY), List.of(TRUST));

            assertThat(consents.after(older).decidedAt()).isEqualTo(NOW);
        }

        @Test
        void a_withdrawal_narrows_the_time_and_the_source() {
            Consents consents = Consents.NONE.after(byPerson(1, 0, TRUST)).after(byPerson(2, 1, TRUST));

            Consents after = consents.after(byPerson(2, 0, trustIn("mail", NOW, NOW.plus(DAY))));

            assertThat(after.termsOf(Purpose.MAP_TRUST)).containsExactly(new Terms("mail", NOW, NOW.plus(DAY)));
            assertThat(after.grants().get(0).receipt()).isEqualTo("r-trust");
        }

        @Test
        void a_revision_is_at_least_one() {
            assertThatThrownBy(() -> byPerson(0, 0)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Property(seed = "20261123")
    void reading_the_same_decision_twice_changes_nothing_more(
            @ForAll("decisions") List<ConsentDecision> before, @ForAll("decision") ConsentDecision last) {
        Consents once = afterAll(before).after(last);
        Consents twice = once.after(last);
        Consents thrice = twice.after(last);

        assertSameCoverage(twice, once);
        assertThat(thrice).isEqualTo(twice);
    }

    @Property(seed = "20261123")
    void reading_the_same_decision_often_does_not_make_the_state_grow(
            @ForAll("decisions") List<ConsentDecision> before, @ForAll("decision") ConsentDecision last) {
        Consents once = afterAll(before).after(last);
        Consents often = once;
        for (int i = 0; i < 20; i++) {
            often = often.after(last);
        }

        assertThat(often.grants()).hasSizeLessThanOrEqualTo(once.grants().size());
    }

    @Property(seed = "20261123")
    void two_concurrent_decisions_in_either_order_grant_no_more_than_each_does(
            @ForAll("grants") List<Grant> held,
            @ForAll("grants") List<Grant> one,
            @ForAll("grants") List<Grant> other,
            @ForAll("purposes") Purpose purpose,
            @ForAll("sources") String source,
            @ForAll @IntRange(min = 0, max = 12) int day) {
        Consents consents = Consents.NONE.after(byPerson(1, 0, held.toArray(Grant[]::new)));
        ConsentDecision first = byPerson(2, 1, one.toArray(Grant[]::new));
        ConsentDecision second = byPerson(2, 1, other.toArray(Grant[]::new));
        Instant at = NOW.plus(DAY.multipliedBy(day));

        boolean inOneOrder = consents.after(first)
                .after(second)
                .grantFor(purpose, source, at)
                .isPresent();
        boolean inTheOther = consents.after(second)
                .after(first)
                .grantFor(purpose, source, at)
                .isPresent();
        boolean byBoth = covers(first, purpose, source, at) && covers(second, purpose, source, at);

        assertThat(inOneOrder).isEqualTo(byBoth);
        assertThat(inTheOther).isEqualTo(byBoth);
    }

    @Property(seed = "20261123")
    void what_two_terms_cover_together_is_what_each_of_them_covers(
            @ForAll("terms") Terms one,
            @ForAll("terms") Terms other,
            @ForAll("sources") String source,
            @ForAll @IntRange(min = -1, max = 12) int day) {
        Instant at = NOW.plus(DAY.multipliedBy(day));
        boolean both = one.cover(source, at) && other.cover(source, at);

        assertThat(one.intersect(other).map(common -> common.cover(source, at)).orElse(false))
                .isEqualTo(both);
        if (one.contain(other) && other.cover(source, at)) {
            assertThat(one.cover(source, at)).isTrue();
        }
    }

    @Provide
    Arbitrary<Purpose> purposes() {
        return Arbitraries.of(Purpose.MAP_TRUST, Purpose.DETECT_INTENT);
    }

    @Provide
    Arbitrary<String> sources() {
        return Arbitraries.of("mail", "calendar");
    }

    @Provide
    Arbitrary<Terms> terms() {
        Arbitrary<Instant> edge = Arbitraries.integers().between(0, 12).map(day -> NOW.plus(DAY.multipliedBy(day)));
        return Combinators.combine(
                        Arbitraries.of("mail", "calendar", Terms.ANY_SOURCE),
                        Arbitraries.oneOf(edge, Arbitraries.just(Instant.MIN)),
                        Arbitraries.oneOf(edge, Arbitraries.just(Instant.MAX)))
                .as(Terms::new);
    }

    @Provide
    Arbitrary<List<Grant>> grants() {
        return Combinators.combine(purposes(), terms(), Arbitraries.of("a", "b"))
                .as(Grant::new)
                .list()
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<ConsentDecision> decision() {
        return Combinators.combine(
                        Arbitraries.longs().between(1, 4),
                        Arbitraries.longs().between(-1, 3),
                        Arbitraries.of(Origin.class),
                        Arbitraries.integers().between(0, 3),
                        grants())
                .as((revision, replaces, origin, day, grants) -> new ConsentDecision(
                        revision,
                        replaces < 0 ? OptionalLong.empty() : OptionalLong.of(replaces),
                        origin,
                        NOW.plus(DAY.multipliedBy(day)),
                        grants));
    }

    @Provide
    Arbitrary<List<ConsentDecision>> decisions() {
        return decision().list().ofMaxSize(3);
    }

    private static void assertSameCoverage(Consents actual, Consents expected) {
        for (Purpose purpose : Purpose.values()) {
            for (String source : List.of("mail", "calendar")) {
                for (int day = -1; day <= 13; day++) {
                    Instant at = NOW.plus(DAY.multipliedBy(day));
                    assertThat(actual.grantFor(purpose, source, at).isPresent())
                            .isEqualTo(expected.grantFor(purpose, source, at).isPresent());
                }
            }
        }
    }

    private static Consents afterAll(List<ConsentDecision> decisions) {
        Consents consents = Consents.NONE;
        for (ConsentDecision decision : decisions) {
            consents = consents.after(decision);
        }
        return consents;
    }

    private static boolean covers(ConsentDecision decision, Purpose purpose, String source, Instant at) {
        return decision.grants().stream()
                .anyMatch(grant -> grant.purpose() == purpose && grant.terms().cover(source, at));
    }

    private static Grant always(Purpose purpose, String receipt) {
        return new Grant(purpose, Terms.UNLIMITED, receipt);
    }

    private static Grant trustIn(String source, Instant from, Instant until) {
        return new Grant(Purpose.MAP_TRUST, new Terms(source, from, until), "r");
    }

    private static ConsentDecision byPerson(long revision, long replaces, Grant... grants) {
        return new ConsentDecision(revision, OptionalLong.of(replaces), Origin.PERSON, NOW, List.of(grants));
    }

    private static ConsentDecision byOperator(long revision, Instant decidedAt, Grant... grants) {
        return new ConsentDecision(revision, OptionalLong.empty(), Origin.OPERATOR, decidedAt, List.of(grants));
    }
}
