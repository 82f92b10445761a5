package org.goodturn.domain.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.goodturn.domain.trust.SetAside.Word;
import org.junit.jupiter.api.Test;

class SetAsideTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    private final EvidenceLedger kept = EvidenceLedger.EMPTY.plus(
            new Observation(NOW, InteractionKind.MEETING, Act.ATTENDED, Outcome.GOOD, 2, "calendar", Direction.GIVEN),
            TrustModel.standard(),
            96);

    @Test
    void what_is_kept_of_a_wrong_tie_counts_for_nothing() {
        SetAside wrong = SetAside.NOT.after(Word.WRONG, NOW);

        assertThat(wrong.isSo()).isTrue();
        assertThat(wrong.counting(kept)).isEqualTo(EvidenceLedger.EMPTY);
    }

    @Test
    void all_of_it_counts_again_once_the_person_says_so() {
        SetAside right = SetAside.NOT.after(Word.WRONG, NOW).after(Word.RIGHT, NOW.plusSeconds(9));

        assertThat(right).isEqualTo(SetAside.NOT);
        assertThat(right.counting(kept)).isEqualTo(kept);
    }

    @Test
    void saying_it_again_changes_nothing() {
        SetAside wrong = SetAside.NOT.after(Word.WRONG, NOW);

        assertThat(wrong.after(Word.WRONG, NOW.plusSeconds(9))).isEqualTo(wrong);
        assertThat(SetAside.NOT.after(Word.RIGHT, NOW)).isEqualTo(SetAside.NOT);
    }
}
