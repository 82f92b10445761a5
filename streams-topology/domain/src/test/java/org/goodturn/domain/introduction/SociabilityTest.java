package org.goodturn.domain.introduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.goodturn.domain.trust.Standing;
import org.junit.jupiter.api.Test;

class SociabilityTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");

    @Property(seed = "20261128", tries = 300)
    void the_same_days_and_contacts_come_out_in_any_order(
            @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 4000) Integer> hours, @ForAll Random random) {
        Sociability inOrder = after(hours);
        List<Integer> shuffled = new ArrayList<>(hours);
        Collections.shuffle(shuffled, random);

        assertThat(after(shuffled)).isEqualTo(inOrder);
    }

    @Test
    void aDayCountsOnceHoweverMuchWasDoneInIt() {
        Sociability once = Sociability.NONE.acted(MONDAY);

        assertThat(once.acted(MONDAY.plus(Duration.ofHours(20)))).isSameAs(once);
        assertThat(once.at(MONDAY.plus(Duration.ofDays(7))).activeDays()).isCloseTo(0.5, within(1e-12));
        assertThat(once.at(MONDAY).heardAt()).isEqualTo(MONDAY);
    }

    @Test
    void daysAreKeptForSixtyFourDaysAndNoLonger() {
        Sociability kept = Sociability.NONE.acted(MONDAY).acted(MONDAY.plus(Duration.ofDays(63)));
        Sociability gone = Sociability.NONE.acted(MONDAY).acted(MONDAY.plus(Duration.ofDays(64)));

        assertThat(Long.bitCount(kept.activeDays())).isEqualTo(2);
        assertThat(Long.bitCount(gone.activeDays())).isEqualTo(1);
    }

    @Test
    void aFloodOfNewContactsCountsUpToABoundADay() {
        NewContacts many = NewContacts.NONE;
        for (int i = 0; i < NewContacts.MOST_A_DAY; i++) {
            many = many.plus(MONDAY);
        }

        NewContacts more = many.plus(MONDAY);

        assertThat(more.daily()).isEqualTo(many.daily());
        assertThat(more.weekly()).isGreaterThan(many.weekly());
        assertThat(NewContacts.NONE.lately(MONDAY)).isZero();
    }

    @Test
    void newContactsFadeAndNobodyIsLivelierForSomebodyElse() {
        Sociability one = Sociability.NONE.met(MONDAY);

        assertThat(one.at(MONDAY.plus(Duration.ofDays(30))).newContacts())
                .isLessThan(one.at(MONDAY.plus(Duration.ofDays(1))).newContacts());
        assertThat(one.at(MONDAY).activeDays()).isZero();
        assertThat(one.at(MONDAY).ties()).isEqualTo(1);
    }

    @Test
    void whatIsForgottenLeavesTheNumberOfTiesAlone() {
        Sociability known = Sociability.NONE.met(MONDAY).met(MONDAY).acted(MONDAY);

        assertThat(known.forgotten()).isEqualTo(new Sociability(0, 0, NewContacts.NONE, 2, Standing.NEW));
        assertThat(known.lost().ties()).isEqualTo(1);
        assertThat(Sociability.NONE.lost().ties()).isZero();
    }

    private static Sociability after(List<Integer> hours) {
        Sociability one = Sociability.NONE;
        for (int hour : hours) {
            one = one.acted(MONDAY.plus(Duration.ofHours(hour))).met(MONDAY.plus(Duration.ofHours(hour)));
        }
        return one;
    }
}
