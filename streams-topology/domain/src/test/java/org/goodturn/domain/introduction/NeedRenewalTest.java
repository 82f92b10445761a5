package org.goodturn.domain.introduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.goodturn.domain.Topic;
import org.goodturn.domain.intent.Shift;
import org.junit.jupiter.api.Test;

class NeedRenewalTest {

    private static final Instant SEEN = Instant.parse("2026-03-02T10:00:00Z");
    private static final Shift SHIFT = new Shift(SEEN.minus(Duration.ofDays(3)), SEEN, 0.9, 8, 0.1, 8, 1);

    private final NeedRenewal renewal = NeedRenewal.of(Duration.ofDays(21));

    @Test
    void without_anything_new_a_need_is_over_a_term_after_it_was_seen() {
        assertThat(renewal.until(SHIFT, SEEN)).isEqualTo(SEEN.plus(Duration.ofDays(21)));
        assertThat(renewal.until(SHIFT, SEEN.minus(Duration.ofDays(2)))).isEqualTo(SEEN.plus(Duration.ofDays(21)));
    }

    @Test
    void each_new_behavior_renews_it_up_to_two_terms() {
        assertThat(renewal.until(SHIFT, SEEN.plus(Duration.ofDays(5)))).isEqualTo(SEEN.plus(Duration.ofDays(26)));
        assertThat(renewal.until(SHIFT, SEEN.plus(Duration.ofDays(21)))).isEqualTo(SEEN.plus(Duration.ofDays(42)));
        assertThat(renewal.until(SHIFT, SEEN.plus(Duration.ofDays(21)).plusMillis(1)))
                .isEqualTo(SEEN.plus(Duration.ofDays(42)));
        assertThat(renewal.longest()).isEqualTo(Duration.ofDays(21));
    }

    @Test
    void a_need_is_prolonged_and_never_cut_short() {
        Need need = new Need("s", new Topic("tax"), 0.9, 8, SHIFT.since(), SEEN, 8, true);

        assertThat(need.lastingUntil(SEEN.plusMillis(1)).until()).isEqualTo(SEEN.plusMillis(1));
        assertThat(need.lastingUntil(SEEN.minusMillis(1))).isEqualTo(need);
    }

    @Test
    void a_need_lasts_at_least_one_term() {
        Duration term = Duration.ofDays(21);

        assertThat(new NeedRenewal(term, term).longest()).isZero();
        assertThatThrownBy(() -> new NeedRenewal(term, term.minusMillis(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
