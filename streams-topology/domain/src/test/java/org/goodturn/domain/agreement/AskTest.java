package org.goodturn.domain.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.goodturn.domain.agreement.People.BRANDING;
import static org.goodturn.domain.agreement.People.NOW;
import static org.goodturn.domain.agreement.People.RAE;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goodturn.domain.agreement.AskMoment.Verdict;
import org.goodturn.domain.consent.Purpose;
import org.goodturn.domain.explanation.Contribution;
import org.goodturn.domain.explanation.Explanation;
import org.goodturn.domain.timing.Pace;
import org.goodturn.domain.timing.Recipient;
import org.goodturn.domain.timing.Release;
import org.goodturn.domain.timing.ResponsiveHours;
import org.goodturn.domain.timing.Subject;
import org.goodturn.domain.timing.Suppressions;
import org.goodturn.domain.trust.Evidence;
import org.junit.jupiter.api.Test;

class AskTest {

    private static final Pace AWAKE = new Pace(3, 0, 0, ZoneOffset.UTC);
    private static final Pace ASLEEP = new Pace(3, 11 * 60, 14 * 60, ZoneOffset.UTC);
    private final AskMoment moment = new AskMoment(AgreementTerms.standard());

    private static Recipient who(Pace pace, Suppressions suppressions, int releases) {
        Release said = new Release(NOW.minus(Duration.ofDays(2)), RAE, Optional.of(BRANDING));
        return new Recipient(pace, Collections.nCopies(releases, said), suppressions, ResponsiveHours.NONE);
    }

    private Verdict bridge(Pace pace, Instant... askedBefore) {
        return moment.judge(NOW, People.ask(Role.BRIDGE), who(pace, Suppressions.NONE, 9), List.of(askedBefore));
    }

    private Verdict other(Pace pace, Suppressions suppressions, int releases) {
        return moment.judge(NOW, People.ask(Role.OTHER_SIDE), who(pace, suppressions, releases), List.of());
    }

    @Test
    void whoever_is_awake_and_has_room_is_asked_at_once() {
        assertThat(bridge(AWAKE)).isEqualTo(new Verdict.Say());
        assertThat(other(AWAKE, Suppressions.NONE, 2)).isEqualTo(new Verdict.Say());
    }

    @Test
    void a_question_waits_for_the_end_of_quiet_hours() {
        assertThat(bridge(ASLEEP)).isEqualTo(new Verdict.Wait(NOW.plus(Duration.ofHours(2)), "quiet-hours"));
        assertThat(moment.judgeAgain(NOW, People.ask(Role.BRIDGE), who(ASLEEP, Suppressions.NONE, 0)))
                .isEqualTo(new Verdict.Wait(NOW.plus(Duration.ofHours(2)), "quiet-hours"));
    }

    @Test
    void a_bridge_is_asked_twice_in_seven_days_whatever_else_it_was_told() {
        Instant dayAgo = NOW.minus(Duration.ofDays(1));
        Instant longAgo = NOW.minus(Duration.ofDays(7));

        assertThat(bridge(AWAKE, dayAgo, longAgo)).isEqualTo(new Verdict.Say());
        assertThat(bridge(AWAKE, dayAgo, longAgo.plusMillis(1)))
                .isEqualTo(new Verdict.Wait(NOW.plusMillis(1), "goodwill"));
    }

    @Test
    void a_question_to_the_other_side_waits_for_room_in_their_pace() {
        assertThat(other(AWAKE, Suppressions.NONE, 3))
                .isEqualTo(new Verdict.Wait(NOW.plus(Duration.ofDays(5)), "pace"));
    }

    @Test
    void whoever_wants_to_hear_nothing_is_not_asked() {
        assertThat(bridge(new Pace(0, 0, 0, ZoneOffset.UTC))).isEqualTo(new Verdict.Silence("pace-is-zero"));
    }

    @Test
    void the_other_side_is_not_asked_about_somebody_they_said_no_to() {
        Suppressions declined = Suppressions.NONE.afterDecline(new Subject(RAE, BRANDING), NOW.minusSeconds(1));

        assertThat(other(AWAKE, declined, 0)).isEqualTo(new Verdict.Silence("declined-before"));
    }

    @Test
    void a_question_that_could_only_be_asked_after_its_term_never_is() {
        Ask ask = People.ask(Role.BRIDGE);
        Recipient asked = who(ASLEEP, Suppressions.NONE, 0);

        assertThat(moment.judge(ask.until(), ask, asked, List.of())).isEqualTo(new Verdict.Silence("term-over"));
        Instant noon = Instant.parse("2026-03-16T11:30:00Z");
        assertThat(moment.judge(noon, ask, asked, List.of())).isEqualTo(new Verdict.Silence("quiet-hours-until-over"));
        AskMoment never = new AskMoment(new AgreementTerms(Duration.ofDays(14), Duration.ZERO, 1, 0));
        assertThat(never.judge(NOW, ask, who(AWAKE, Suppressions.NONE, 0), List.of()))
                .isEqualTo(new Verdict.Silence("goodwill-until-over"));
    }

    @Test
    void where_more_was_asked_than_the_budget_has_room_it_waits_until_enough_of_it_is_past() {
        Instant[] asked = {NOW.minus(Duration.ofDays(6)), NOW.minus(Duration.ofDays(3)), NOW.minus(Duration.ofDays(1))};

        assertThat(bridge(AWAKE, asked)).isEqualTo(new Verdict.Wait(NOW.plus(Duration.ofDays(4)), "goodwill"));
    }

    @Test
    void a_question_that_could_be_asked_when_its_term_ends_comes_too_late() {
        Ask ask = People.ask(Role.OTHER_SIDE);
        Pace untilNoon = new Pace(3, 11 * 60, 12 * 60, ZoneOffset.UTC);

        assertThat(moment.judge(ask.until().minusSeconds(1), ask, who(untilNoon, Suppressions.NONE, 0), List.of()))
                .isEqualTo(new Verdict.Silence("quiet-hours-until-over"));
    }

    @Test
    void after_a_yes_the_next_one_has_the_word_for_a_term_of_their_own() {
        Instant next = NOW.plus(Duration.ofDays(20));

        assertThat(People.ask(Role.BRIDGE).yes(next).until()).isEqualTo(next);
    }

    @Test
    void what_is_held_against_those_it_names_speaks_against_it() {
        AskScore.OwnTie tie = new AskScore.OwnTie(new Evidence(8, 2), 9, NOW.minus(Duration.ofDays(30)));
        for (AskScore score : List.of(
                AskScore.toBridge(tie, tie, 1, NOW, ZoneOffset.UTC),
                AskScore.toOther(tie, new Evidence(7, 3), 1, NOW, ZoneOffset.UTC))) {
            assertThat(AskWording.of(People.ask(Role.BRIDGE))
                            .explain(score, List.of())
                            .contributions())
                    .filteredOn(one -> one.factor().equals("distrust"))
                    .singleElement()
                    .satisfies(one -> assertThat(one.value()).isNegative());
        }
    }

    @Test
    void a_recipient_is_not_asked_but_told() {
        assertThatThrownBy(() -> People.ask(Role.RECIPIENT)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void each_role_needs_the_consents_that_let_it_be_named_and_told() {
        assertThat(NeededConsents.of(Role.BRIDGE, false))
                .isEqualTo(Set.of(Purpose.MAP_TRUST, Purpose.RECEIVE_NUDGES, Purpose.BE_A_BRIDGE));
        assertThat(NeededConsents.of(Role.OTHER_SIDE, true)).contains(Purpose.BE_INTRODUCED);
        assertThat(NeededConsents.of(Role.OTHER_SIDE, false)).contains(Purpose.SHARE_INTENT);
        assertThat(NeededConsents.of(Role.RECIPIENT, false))
                .contains(Purpose.DETECT_INTENT)
                .doesNotContain(Purpose.SHARE_INTENT);
        assertThat(NeededConsents.endedBy(Role.RECIPIENT, false)).contains(Purpose.SHARE_INTENT);
        assertThat(NeededConsents.endedBy(Role.BRIDGE, false)).isEqualTo(NeededConsents.of(Role.BRIDGE, false));
    }

    @Test
    void the_reasons_add_up_to_the_score_and_count_only_the_readers_own_ties() {
        AskScore.OwnTie asker = new AskScore.OwnTie(new Evidence(8, 0), 9, NOW.minus(Duration.ofDays(300)));
        AskScore.OwnTie other = new AskScore.OwnTie(new Evidence(5, 0.5), 4, NOW.minus(Duration.ofDays(30)));
        for (AskScore score : List.of(
                AskScore.toBridge(asker, other, 0.75, NOW, ZoneOffset.UTC),
                AskScore.toOther(other, new Evidence(7, 1), 1, NOW, ZoneOffset.UTC))) {
            Role role = score.inputs().containsKey(AskFactor.BRIDGE_YES) ? Role.OTHER_SIDE : Role.BRIDGE;

            Explanation explanation = AskWording.of(People.ask(role)).explain(score, List.of());

            double sum = explanation.baseline()
                    + explanation.contributions().stream()
                            .mapToDouble(Contribution::value)
                            .sum();
            assertThat(sum).isCloseTo(explanation.logOdds(), within(1e-12));
            assertThat(explanation.score()).isCloseTo(1 / (1 + Math.exp(-sum)), within(1e-12));
            assertThat(explanation.contributions())
                    .extracting(Contribution::factor)
                    .contains("asker-yes", "distrust");
            assertThat(explanation.contributions())
                    .flatExtracting(Contribution::evidence)
                    .isNotEmpty();
        }
    }

    @Test
    void a_factor_is_found_by_its_word() {
        for (AskFactor factor : AskFactor.values()) {
            assertThat(AskFactor.named(factor.word())).contains(factor);
        }
        assertThat(AskFactor.named("charm")).isEmpty();
    }
}
