package org.goodturn.domain.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.goodturn.domain.PersonId;
import org.goodturn.domain.Topic;
import org.junit.jupiter.api.Test;

class SuppressionsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final Topic BRANDING = new Topic("marketing/branding");
    private static final Topic TAX = new Topic("finance/tax");

    @Test
    void a_declined_person_is_not_named_on_that_topic_for_ninety_days() {
        Suppressions declined = Suppressions.NONE.afterDecline(about("baker", BRANDING), NOW);

        assertThat(declined.forbids(about("baker", BRANDING), NOW)).isPresent();
        assertThat(declined.forbids(
                        about("baker", BRANDING), NOW.plus(Duration.ofDays(90)).minusMillis(1)))
                .isPresent();
        assertThat(declined.forbids(about("baker", BRANDING), NOW.plus(Duration.ofDays(90))))
                .isEmpty();
        assertThat(declined.forbids(about("baker", TAX), NOW)).isEmpty();
        assertThat(declined.forbids(about("miller", BRANDING), NOW)).isEmpty();
    }

    @Test
    void a_wrong_person_is_not_named_at_all_for_a_year() {
        Suppressions wrong = Suppressions.NONE.afterWrong(about("baker", BRANDING), NOW);

        assertThat(wrong.forbids(about("baker", TAX), NOW)).isPresent();
        assertThat(wrong.forbids(about("baker", TAX), NOW.plus(Duration.ofDays(365))))
                .isEmpty();
        assertThat(wrong.forbids(about("miller", BRANDING), NOW)).isEmpty();
    }

    @Test
    void whoever_was_accepted_rests_for_a_month_and_the_topic_for_three_days() {
        Suppressions accepted = Suppressions.NONE.afterAccepting(about("baker", BRANDING), NOW);

        assertThat(accepted.forbids(about("baker", BRANDING), NOW)).isEmpty();
        assertThat(accepted.covers(about("baker", BRANDING), NOW)).isFalse();
        assertThat(accepted.restsUntil(about("baker", TAX), NOW)).isEqualTo(NOW.plus(Duration.ofDays(30)));
        assertThat(accepted.restsUntil(about("miller", BRANDING), NOW)).isEqualTo(NOW.plus(Duration.ofDays(3)));
        assertThat(accepted.restsUntil(about("miller", TAX), NOW)).isEqualTo(NOW);
        Instant rested = NOW.plus(Duration.ofDays(3));
        assertThat(accepted.restsUntil(about("miller", BRANDING), rested)).isEqualTo(rested);
    }

    @Test
    void the_reason_is_the_gravest_that_was_given() {
        Suppressions both =
                Suppressions.NONE.afterWrong(about("baker", BRANDING), NOW).afterDecline(about("baker", BRANDING), NOW);

        assertThat(both.covers(about("baker", BRANDING), NOW)).isTrue();
        assertThat(both.forbids(about("baker", BRANDING), NOW)).contains(Suppressions.Cause.WRONG);
        assertThat(both.forbids(about("baker", TAX), NOW)).contains(Suppressions.Cause.WRONG);
    }

    @Test
    void saying_the_same_twice_is_kept_once_and_for_the_longer() {
        Suppressions twice = Suppressions.NONE
                .afterDecline(about("baker", BRANDING), NOW.plus(Duration.ofDays(1)))
                .afterDecline(about("baker", BRANDING), NOW);

        assertThat(twice.all()).hasSize(1);
        assertThat(twice.forbids(about("baker", BRANDING), NOW.plus(Duration.ofDays(90))))
                .isPresent();
    }

    @Test
    void what_has_ended_is_forgotten_when_something_new_is_said() {
        Suppressions old = Suppressions.NONE.afterDecline(about("baker", BRANDING), NOW);

        assertThat(old.afterWrong(about("miller", TAX), NOW.plus(Duration.ofDays(90)))
                        .all())
                .hasSize(1);
    }

    @Test
    void beyond_the_bound_the_one_that_ends_first_is_forgotten() {
        Suppressions full = Suppressions.NONE;
        for (int i = 0; i < Suppressions.MOST; i++) {
            full = full.afterDecline(about("p" + i, BRANDING), NOW.plusSeconds(i));
        }
        assertThat(full.all()).hasSize(Suppressions.MOST);

        Suppressions after = full.afterDecline(about("one-more", BRANDING), NOW.plusSeconds(1000));

        assertThat(after.all()).hasSize(Suppressions.MOST);
        assertThat(after.forbids(about("p0", BRANDING), NOW)).isEmpty();
        assertThat(after.forbids(about("p1", BRANDING), NOW)).isPresent();
        assertThat(after.forbids(about("one-more", BRANDING), NOW)).isPresent();
    }

    @Test
    void what_was_just_said_is_never_the_one_forgotten() {
        // Given as many people to avoid for a year as are kept
        Suppressions full = Suppressions.NONE;
        for (int i = 0; i < Suppressions.MOST; i++) {
            full = full.afterWrong(about("p" + i, BRANDING), NOW);
        }

        // When something is declined that would end before all of them
        Suppressions after = full.afterDecline(about("baker", TAX), NOW);

        assertThat(after.forbids(about("baker", TAX), NOW)).isPresent();
        assertThat(after.all()).hasSize(Suppressions.MOST);
    }

    private static Subject about(String person, Topic topic) {
        return new Subject(new PersonId(person), topic);
    }
}
