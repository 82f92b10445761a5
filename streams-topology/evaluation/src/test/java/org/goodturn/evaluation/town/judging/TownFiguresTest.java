package org.goodturn.evaluation.town.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.goodturn.evaluation.town.live.SaidNudge;
import org.goodturn.town.planting.Answer;
import org.goodturn.town.planting.Match;
import org.goodturn.town.planting.PlantedOpportunity;
import org.junit.jupiter.api.Test;

class TownFiguresTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
    private static final Answer FOUNDED = answer("bob", Answer.Standing.EXPECTED);
    private static final Answer LOOSE = answer("cyd", Answer.Standing.DEFENSIBLE);
    private static final PlantedOpportunity ANNS = need("need-1", "ann");
    private static final PlantedOpportunity DANS = need("need-2", "dan");

    @Test
    void a_defensible_nudge_is_right_but_meets_no_need() {
        TownFigures figures = figures(nudge("ann", "cyd", ANNS, LOOSE, 1));

        assertThat(figures.precision()).isEqualTo(1);
        assertThat(figures.strictPrecision()).isNaN();
        assertThat(figures.recall()).isZero();
    }

    @Test
    void precision_is_the_share_of_nudges_that_are_right() {
        TownFigures figures = figures(
                nudge("ann", "bob", ANNS, FOUNDED, 1), nudge("ann", "cyd", ANNS, LOOSE, 1), unfounded("dan", "eve"));

        assertThat(figures.precision()).isEqualTo(2 / 3.0);
        assertThat(figures.strictPrecision()).isEqualTo(1 / 2.0);
        assertThat(figures.falseNudgesPerPersonYear()).isEqualTo(1 / 4.0);
    }

    @Test
    void a_need_is_met_once_however_often_it_is_answered_and_the_first_counts() {
        TownFigures figures = figures(nudge("ann", "bob", ANNS, FOUNDED, 5), nudge("ann", "bob", ANNS, FOUNDED, 2));

        assertThat(figures.recall()).isEqualTo(1 / 2.0);
        assertThat(figures.delaysDays()).containsExactly(2.0);
    }

    @Test
    void telling_the_other_side_alone_meets_no_need() {
        TownFigures figures = figures(nudge("bob", "ann", ANNS, FOUNDED, 1));

        assertThat(figures.precision()).isEqualTo(1);
        assertThat(figures.recall()).isZero();
    }

    @Test
    void the_median_delay_of_two_lies_between_them_and_of_none_is_none() {
        assertThat(figures(nudge("ann", "bob", ANNS, FOUNDED, 1), nudge("dan", "bob", DANS, FOUNDED, 2))
                        .medianDelayDays()
                        .orElseThrow())
                .isCloseTo(1.5, within(1e-9));
        assertThat(figures().medianDelayDays()).isEmpty();
    }

    @Test
    void two_towns_together_are_counted_as_one() {
        TownFigures one = figures(nudge("ann", "bob", ANNS, FOUNDED, 1));
        TownFigures other = figures(unfounded("dan", "eve"));

        TownFigures both = one.and(other);

        assertThat(both.precision()).isEqualTo(1 / 2.0);
        assertThat(both.falseNudgesPerPersonYear()).isEqualTo(1 / 8.0);
        assertThat(both.expected()).hasSize(4);
    }

    private static TownFigures figures(JudgedNudge... nudges) {
        return new TownFigures(List.of(nudges), List.of(ANNS, DANS), 0, 0, 0, 0, 4, 4);
    }

    private static JudgedNudge nudge(String recipient, String with, PlantedOpportunity need, Answer answer, int day) {
        return new JudgedNudge(said(recipient, with, day), Optional.of(new Match(need, answer)), Optional.empty(), day);
    }

    private static JudgedNudge unfounded(String recipient, String with) {
        return new JudgedNudge(said(recipient, with, 1), Optional.empty(), Optional.empty(), 1);
    }

    private static SaidNudge said(String recipient, String with, int day) {
        return new SaidNudge(
                recipient + with + day, recipient, with, List.of(), "law/tax", MONDAY.plus(Duration.ofDays(day)), 0.9);
    }

    private static Answer answer(String other, Answer.Standing standing) {
        return new Answer(other, Answer.Kind.FOLLOW_UP, standing, List.of(), false);
    }

    private static PlantedOpportunity need(String id, String person) {
        return new PlantedOpportunity(
                id,
                person,
                "law/tax",
                MONDAY,
                MONDAY.plus(Duration.ofDays(2)),
                MONDAY.plus(Duration.ofDays(16)),
                6,
                PlantedOpportunity.Kind.FOLLOW_UP,
                Optional.empty(),
                true,
                List.of(FOUNDED, LOOSE));
    }
}
