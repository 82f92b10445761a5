package org.goodturn.town.reactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.goodturn.town.Town;
import org.goodturn.town.TownPlan;
import org.goodturn.town.planting.Answer;
import org.goodturn.town.planting.Match;
import org.goodturn.town.planting.PlantedOpportunity;
import org.goodturn.town.reactions.Reaction.Verdict;
import org.junit.jupiter.api.Test;

class ReactionsTest {

    private final Town town = Town.of(TownPlan.standard(2));

    @Test
    void a_nudge_that_gives_an_answer_to_an_open_need_matches_it_from_both_sides() {
        for (PlantedOpportunity planted : expected()) {
            Answer answer = planted.answers().getFirst();
            Match match = new Match(planted, answer);
            Instant evident = planted.evidentAt();
            assertThat(town.match(planted.person(), answer.other(), planted.topic(), evident))
                    .contains(match);
            assertThat(town.match(answer.other(), planted.person(), planted.topic(), evident))
                    .isEqualTo(planted.mayBeShared() ? Optional.of(match) : Optional.empty());
        }
    }

    @Test
    void a_nudge_too_early_too_late_about_something_else_or_somebody_else_matches_nothing() {
        for (PlantedOpportunity planted : expected()) {
            String other = planted.answers().getFirst().other();
            Instant early = planted.at().minusMillis(1);
            assertThat(town.match(planted.person(), other, planted.topic(), early))
                    .isEmpty();
            assertThat(town.match(planted.person(), other, planted.topic(), planted.fadesAt()))
                    .isEmpty();
            assertThat(town.match(planted.person(), other, "other/topic", planted.evidentAt()))
                    .isEmpty();
            assertThat(town.match(planted.person(), planted.person(), planted.topic(), planted.evidentAt()))
                    .isEmpty();
        }
    }

    @Test
    void good_nudges_are_mostly_accepted_and_unfounded_ones_hardly_ever_the_same_whenever_asked() {
        // Given
        Optional<Match> good = expected().stream()
                .flatMap(planted -> planted.answers().stream()
                        .filter(answer -> answer.standing() == Answer.Standing.EXPECTED)
                        .map(answer -> new Match(planted, answer)))
                .findFirst();

        // Then
        assertThat(accepted(good)).isBetween(0.66, 0.74);
        assertThat(accepted(Optional.empty())).isBetween(0.02, 0.06);
        assertThat(town.reactions().to("n-1", good)).isEqualTo(new Reactions(2).to("n-1", good));
        assertThat(town.reactions().to("n-1", good).after()).isBetween(Duration.ofMinutes(1), Duration.ofDays(3));
    }

    private double accepted(Optional<Match> truth) {
        int many = 2000;
        return IntStream.range(0, many)
                        .filter(i -> town.reactions().to("nudge-" + i, truth).verdict() == Verdict.ACCEPTED)
                        .count()
                / (double) many;
    }

    private List<PlantedOpportunity> expected() {
        return town.planted(town.presentAt(), town.presentAt().plus(Duration.ofDays(7))).stream()
                .filter(PlantedOpportunity::expected)
                .toList();
    }
}
