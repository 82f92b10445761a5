package org.goodturn.domain.introduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodturn.domain.introduction.Suggestions.NOW;
import static org.goodturn.domain.introduction.Suggestions.followUp;
import static org.goodturn.domain.introduction.Suggestions.introduction;
import static org.goodturn.domain.introduction.Suggestions.path;

import java.util.List;
import org.goodturn.domain.PersonId;
import org.goodturn.domain.trust.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectionTest {

    private final Candidate known = followUp(new Evidence(3, 0), NOW);

    @ParameterizedTest
    @ValueSource(strings = {"", "not-helpful", "wrong-tie-or-so"})
    void wrong_alone_is_a_judgement_and_sets_nothing_aside(String reason) {
        assertThat(Correction.of(known, reason)).isEqualTo(new Correction(true, List.of()));
        assertThat(Correction.of(introduction(path("ann", 2)), reason)).isEqualTo(new Correction(true, List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {Correction.WRONG_PERSON, Correction.WRONG_TIE})
    void about_somebody_one_knows_both_reasons_say_that_the_tie_is_wrong(String reason) {
        assertThat(Correction.of(known, reason)).isEqualTo(new Correction(false, List.of(known.with())));
    }

    @Test
    void the_wrong_person_at_the_end_of_an_introduction_is_not_its_bridges_fault() {
        assertThat(Correction.of(introduction(path("ann", 2)), Correction.WRONG_PERSON))
                .isEqualTo(new Correction(false, List.of()));
    }

    @Test
    void a_wrong_tie_behind_an_introduction_is_the_one_with_its_bridge_where_there_is_one_alone() {
        assertThat(Correction.of(introduction(path("ann", 2)), Correction.WRONG_TIE))
                .isEqualTo(new Correction(false, List.of(new PersonId("ann"))));
        assertThat(Correction.of(introduction(path("ann", 2), path("ben", 2)), Correction.WRONG_TIE))
                .isEqualTo(new Correction(false, List.of()));
    }

    @ParameterizedTest
    @CsvSource({"wrong-person, false", "wrong-tie, false", "not-needed, true", "'', true"})
    void only_a_judgement_is_something_to_learn_from(String reason, boolean judgement) {
        for (Candidate candidate : List.of(known, introduction(path("ann", 2)))) {
            assertThat(Correction.of(candidate, reason).isJudgement()).isEqualTo(judgement);
        }
    }
}
