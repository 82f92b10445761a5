package org.goodturn.evaluation.town.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.goodturn.evaluation.town.live.SaidNudge;
import org.goodturn.evaluation.town.live.SaidShift;
import org.goodturn.town.Difficulty;
import org.goodturn.town.Town;
import org.goodturn.town.TownPlan;
import org.goodturn.town.people.TownPurpose;
import org.goodturn.town.people.TownResident;
import org.goodturn.town.planting.Answer;
import org.goodturn.town.planting.PlantedOpportunity;
import org.junit.jupiter.api.Test;

class TownJudgeTest {

    private static final int DAYS = 28;
    private static final Town TOWN = Town.of(new TownPlan(120, 1, 60, Difficulty.NORMAL));
    private static final Instant END = TOWN.presentAt().plus(Duration.ofDays(DAYS));
    private static final PlantedOpportunity NEED = TOWN.planted(TOWN.presentAt(), END).stream()
            .filter(PlantedOpportunity::expected)
            .findFirst()
            .orElseThrow();
    private static final Answer ANSWER = NEED.answers().stream()
            .filter(answer -> answer.standing() == Answer.Standing.EXPECTED)
            .findFirst()
            .orElseThrow();

    @Test
    void a_nudge_that_gives_the_planted_answer_in_time_meets_the_need_and_breaks_no_promise() {
        TownFigures figures = judged(said(ANSWER.other(), atNoon()), shift(NEED.person(), NEED.at()));

        assertThat(figures.precision()).isEqualTo(1);
        assertThat(figures.delaysDays()).hasSize(1);
        assertThat(figures.withoutConsent()).isZero();
        assertThat(figures.inQuietHours()).isZero();
    }

    @Test
    void the_same_nudge_after_the_need_has_faded_is_unfounded() {
        TownFigures figures = judged(said(ANSWER.other(), NEED.fadesAt()), shift(NEED.person(), NEED.at()));

        assertThat(figures.precision()).isZero();
    }

    @Test
    void naming_somebody_who_refuses_to_be_introduced_is_counted() {
        TownResident refusing = TOWN.residents().stream()
                .filter(resident -> !resident.allows(TownPurpose.BE_INTRODUCED))
                .findFirst()
                .orElseThrow();

        TownFigures figures = judged(said(refusing.identifier(), atNoon()), shift(NEED.person(), NEED.at()));

        assertThat(figures.withoutConsent()).isEqualTo(1);
    }

    @Test
    void a_nudge_that_rests_on_no_shift_of_either_is_counted() {
        TownFigures figures = judged(said(ANSWER.other(), atNoon()), shift("somebody else", NEED.at()));

        assertThat(figures.withoutConsent()).isEqualTo(1);
    }

    @Test
    void a_nudge_in_the_middle_of_the_night_is_counted() {
        Instant night = NEED.evidentAt()
                .atZone(zone())
                .toLocalDate()
                .plusDays(1)
                .atTime(2, 0)
                .atZone(zone())
                .toInstant();

        assertThat(judged(said(ANSWER.other(), night), shift(NEED.person(), NEED.at()))
                        .inQuietHours())
                .isEqualTo(1);
    }

    @Test
    void a_shift_behind_which_there_is_no_need_is_false_and_a_decoy_is_a_need() {
        PlantedOpportunity decoy = TOWN.planted(TOWN.presentAt(), END).stream()
                .filter(need -> !need.expected())
                .findFirst()
                .orElseThrow();
        List<SaidShift> shifts = List.of(
                new SaidShift(decoy.person(), decoy.topic(), decoy.at()),
                new SaidShift(decoy.person(), "no/such-topic", decoy.at()));

        TownFigures figures = new TownJudge(TOWN, DAYS).judge(List.of(), shifts, Map.of());

        assertThat(figures.shifts()).isEqualTo(2);
        assertThat(figures.falseShifts()).isEqualTo(1);
    }

    @Test
    void needs_that_are_still_open_on_the_last_day_are_not_asked_for() {
        TownFigures figures = new TownJudge(TOWN, DAYS).judge(List.of(), List.of(), Map.of());

        assertThat(figures.expected()).isNotEmpty().allSatisfy(need -> {
            assertThat(need.at()).isAfterOrEqualTo(TOWN.presentAt());
            assertThat(need.fadesAt()).isBeforeOrEqualTo(END);
        });
        assertThat(figures.recall()).isZero();
    }

    private static TownFigures judged(SaidNudge nudge, SaidShift shift) {
        return new TownJudge(TOWN, DAYS).judge(List.of(nudge), List.of(shift), Map.of());
    }

    private static SaidNudge said(String with, Instant at) {
        return new SaidNudge("n", NEED.person(), with, List.of(), NEED.topic(), at, 0.9);
    }

    private static SaidShift shift(String person, Instant at) {
        return new SaidShift(person, NEED.topic(), at);
    }

    private static Instant atNoon() {
        return NEED.evidentAt()
                .atZone(zone())
                .toLocalDate()
                .plusDays(1)
                .atTime(12, 0)
                .atZone(zone())
                .toInstant();
    }

    private static ZoneId zone() {
        return TOWN.residents().stream()
                .filter(resident -> resident.identifier().equals(NEED.person()))
                .findFirst()
                .orElseThrow()
                .zone();
    }
}
