package org.goodturn.domain.whynot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goodturn.domain.PersonId;
import org.goodturn.domain.Topic;
import org.goodturn.domain.consent.Purpose;
import org.goodturn.domain.explanation.Contribution;
import org.goodturn.domain.explanation.Explanation;
import org.goodturn.domain.introduction.Candidate.KnownTie;
import org.goodturn.domain.introduction.Decisive;
import org.goodturn.domain.introduction.Factor;
import org.goodturn.domain.introduction.Facts;
import org.goodturn.domain.introduction.FixedModel;
import org.goodturn.domain.introduction.Grounds;
import org.goodturn.domain.introduction.NudgeKind;
import org.goodturn.domain.introduction.ScoreInputs;
import org.goodturn.domain.timing.NudgeStatus;
import org.goodturn.domain.timing.Pace;
import org.goodturn.domain.timing.Subject;
import org.goodturn.domain.timing.Suppressions;
import org.goodturn.domain.trust.Circle;
import org.goodturn.domain.trust.Evidence;
import org.junit.jupiter.api.Test;

/** Why nothing is suggested about somebody. */
class WhyNotTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final PersonId PIA = new PersonId("pia");
    private static final Topic BRANDING = new Topic("marketing/branding");
    private static final Set<Purpose> ALL = EnumSet.allOf(Purpose.class);

    @Test
    void of_what_others_decided_there_is_one_answer() {
        assertThat(codes(view(ALL, Pace.standard(), Suppressions.NONE, Optional.empty())))
                .containsExactly("nothing-known");
    }

    @Test
    void what_one_set_oneself_is_said_first() {
        Suppressions declined = Suppressions.NONE.afterWrong(new Subject(PIA, BRANDING), NOW);
        Pace never = new Pace(0, 0, 0, ZoneOffset.UTC);

        assertThat(codes(view(Set.of(), never, declined, Optional.empty())))
                .containsExactly(
                        "you-do-not-receive",
                        "you-keep-no-ties",
                        "your-needs-are-not-watched",
                        "pace-is-zero",
                        "called-wrong-before",
                        "nothing-known");
    }

    @Test
    void a_decline_is_no_reason_once_it_is_over() {
        Suppressions declined = Suppressions.NONE.afterDecline(new Subject(PIA, BRANDING), NOW);
        OwnView later = new OwnView(
                PIA,
                NOW.plus(Duration.ofDays(90)),
                ALL,
                Pace.standard(),
                declined,
                Optional.empty(),
                false,
                Circle.standard(),
                List.of());

        assertThat(codes(later)).containsExactly("nothing-known");
    }

    @Test
    void a_tie_that_one_set_aside_oneself_says_so() {
        OwnView view = new OwnView(
                PIA,
                NOW,
                ALL,
                Pace.standard(),
                Suppressions.NONE,
                Optional.empty(),
                true,
                Circle.standard(),
                List.of());

        assertThat(codes(view)).containsExactly("set-aside", "nothing-known");
    }

    @Test
    void a_tie_is_judged_by_ones_own_evidence_alone() {
        assertThat(codes(tie(new Evidence(1, 2), 1))).containsExactly("distrusted", "nothing-known");
        assertThat(codes(tie(new Evidence(9, 0), 61))).containsExactly("gone-quiet", "nothing-known");
        assertThat(codes(tie(new Evidence(0.2, 0), 1))).containsExactly("not-in-circle", "nothing-known");
        assertThat(codes(tie(new Evidence(9, 0), 1))).containsExactly("nothing-known");
    }

    @Test
    void a_score_that_is_too_low_is_explained_and_says_what_it_would_take() {
        Refusal refusal = WhyNot.of(view(suggestion(NudgeStatus.HELD, "below-threshold", 0.1)))
                .refusals()
                .getFirst();

        assertThat(refusal.code()).isEqualTo("below-threshold");
        Explanation score = refusal.score().orElseThrow();
        double sum = score.baseline()
                + score.contributions().stream()
                        .mapToDouble(Contribution::value)
                        .sum();
        assertThat(sum).isCloseTo(score.logOdds(), within(1e-9)).isLessThan(0.5);
        assertThat(refusal.shortfall().orElseThrow().missing()).isCloseTo(0.5 - sum, within(1e-9));
        assertThat(refusal.shortfall().orElseThrow().needed()).isNotEmpty();
    }

    @Test
    void what_waits_says_for_what_and_a_reason_of_a_later_version_is_just_the_moment() {
        assertThat(codes(view(suggestion(NudgeStatus.HELD, "quiet-hours", 9)))).containsExactly("quiet-hours");
        assertThat(codes(view(suggestion(NudgeStatus.HELD, "full-moon", 9)))).containsExactly("waiting");
        assertThat(codes(view(suggestion(NudgeStatus.HELD, "", 9)))).containsExactly("waiting");
    }

    @Test
    void every_end_of_a_suggestion_has_its_answer_and_one_that_others_caused_does_not_say_who() {
        for (NudgeStatus status : NudgeStatus.values()) {
            assertThat(codes(view(suggestion(status, "consent-withdrawn", 9)))).hasSize(1);
        }
        assertThat(codes(view(suggestion(NudgeStatus.WITHDRAWN, "consent-withdrawn", 9))))
                .isEqualTo(codes(view(suggestion(NudgeStatus.WITHDRAWN, "tie-forgotten", 9))))
                .containsExactly("no-longer-stands");
        assertThat(codes(view(suggestion(NudgeStatus.SNOOZED, "", 9)))).containsExactly("already-open");
        assertThat(codes(view(suggestion(NudgeStatus.DECLINED, "", 9)))).containsExactly("declined-before");
        assertThat(codes(view(suggestion(NudgeStatus.WRONG, "", 9)))).containsExactly("called-wrong-before");
    }

    @Test
    void one_reason_is_said_once_and_no_more_than_so_many() {
        List<OwnView.Suggestion> many = new ArrayList<>();
        for (NudgeStatus status : NudgeStatus.values()) {
            many.add(suggestion(status, "pace", 9));
            many.add(suggestion(status, "pace", 9));
        }
        OwnView view = new OwnView(
                PIA,
                NOW,
                Set.of(),
                new Pace(0, 0, 0, ZoneOffset.UTC),
                Suppressions.NONE,
                Optional.empty(),
                false,
                Circle.standard(),
                many);

        assertThat(codes(view)).doesNotHaveDuplicates().hasSize(WhyNot.MOST);
    }

    private static List<String> codes(OwnView view) {
        return WhyNot.of(view).refusals().stream().map(Refusal::code).toList();
    }

    private static OwnView tie(Evidence about, int daysAgo) {
        Instant last = NOW.minus(Duration.ofDays(daysAgo));
        return view(
                ALL,
                Pace.standard(),
                Suppressions.NONE,
                Optional.of(new KnownTie(about, about, 3, last, last.minusSeconds(9))));
    }

    private static OwnView view(OwnView.Suggestion suggestion) {
        return new OwnView(
                PIA,
                NOW,
                ALL,
                Pace.standard(),
                Suppressions.NONE,
                Optional.empty(),
                false,
                Circle.standard(),
                List.of(suggestion));
    }

    private static OwnView view(Set<Purpose> allowed, Pace pace, Suppressions suppressions, Optional<KnownTie> tie) {
        return new OwnView(PIA, NOW, allowed, pace, suppressions, tie, false, Circle.standard(), List.of());
    }

    private static OwnView.Suggestion suggestion(NudgeStatus status, String reason, double trust) {
        ScoreInputs inputs = new ScoreInputs(Map.of(Factor.INHERITED_TRUST, trust, Factor.NEED, 3.0, Factor.FIT, 1.0));
        Grounds grounds = new Grounds(
                NudgeKind.INTRODUCTION,
                false,
                BRANDING,
                FixedModel.standard(),
                inputs,
                new Facts(NOW, ZoneOffset.UTC, 1, List.of()),
                new Decisive(List.of(), inputs),
                List.of());
        return new OwnView.Suggestion(status, reason, grounds);
    }
}
