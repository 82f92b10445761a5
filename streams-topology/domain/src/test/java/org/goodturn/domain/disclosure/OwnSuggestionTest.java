package org.goodturn.domain.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.goodturn.domain.PersonId;
import org.goodturn.domain.Topic;
import org.goodturn.domain.introduction.Candidate;
import org.goodturn.domain.introduction.Need;
import org.goodturn.domain.introduction.NudgeKind;
import org.goodturn.domain.timing.NudgeStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OwnSuggestionTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @Test
    void an_introduction_that_waits_names_nobody() {
        assertThat(OwnSuggestion.mayName(NudgeStatus.HELD, candidate(NudgeKind.INTRODUCTION, false)))
                .isFalse();
        assertThat(OwnSuggestion.mayName(NudgeStatus.HELD, candidate(NudgeKind.INTRODUCTION, true)))
                .isFalse();
    }

    @Test
    void somebody_elses_need_is_not_told_by_an_export() {
        assertThat(OwnSuggestion.mayName(NudgeStatus.HELD, candidate(NudgeKind.FOLLOW_UP, true)))
                .isFalse();
    }

    @Test
    void one_that_waits_and_is_about_ones_own_need_names_whom_one_knows() {
        assertThat(OwnSuggestion.mayName(NudgeStatus.HELD, candidate(NudgeKind.FOLLOW_UP, false)))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = NudgeStatus.class, names = "HELD", mode = EnumSource.Mode.EXCLUDE)
    void what_was_said_may_be_seen(NudgeStatus said) {
        assertThat(OwnSuggestion.mayName(said, candidate(NudgeKind.INTRODUCTION, false)))
                .isTrue();
        assertThat(OwnSuggestion.mayName(said, candidate(NudgeKind.FOLLOW_UP, true)))
                .isTrue();
    }

    private static Candidate candidate(NudgeKind kind, boolean offering) {
        Need need = new Need("s", new Topic("marketing/branding"), 0.9, 4, NOW, NOW.plusSeconds(9), 5, true);
        return new Candidate(kind, new PersonId("pia"), need, offering, 1, Optional.empty(), List.of(), "receipt");
    }
}
