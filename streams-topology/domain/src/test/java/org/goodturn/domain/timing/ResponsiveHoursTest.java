package org.goodturn.domain.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ResponsiveHoursTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** A Monday; nine in the morning in Berlin. The quarter of 91 days began on 2026-01-08. */
    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");

    private static final Instant SATURDAY = MONDAY.plus(Duration.ofDays(5));

    @Test
    void nothing_known_makes_every_hour_as_good_as_the_mean() {
        assertThat(ResponsiveHours.NONE.at(MONDAY, BERLIN)).isEqualTo(1);
        assertThat(ResponsiveHours.NONE.isEmpty()).isTrue();
    }

    @Test
    void a_reaction_speaks_for_its_two_hours_of_the_day_and_one_alone_does_not_lock_in() {
        ResponsiveHours one = ResponsiveHours.NONE.plus(MONDAY, BERLIN);
        double nine = one.at(MONDAY, BERLIN);

        assertThat(nine).isEqualTo(24 * 12 / 200.0);
        assertThat(one.at(Instant.parse("2026-03-03T07:00:00Z"), BERLIN)).isEqualTo(nine);
        assertThat(one.at(Instant.parse("2026-03-03T08:59:59Z"), BERLIN)).isEqualTo(nine);
        assertThat(one.at(Instant.parse("2026-03-03T06:59:59Z"), BERLIN)).isEqualTo(16 * 12 / 200.0);
        assertThat(one.at(Instant.parse("2026-03-03T09:00:00Z"), BERLIN)).isEqualTo(16 * 12 / 200.0);
    }

    @Test
    void the_other_kind_of_day_learns_a_quarter_of_it() {
        ResponsiveHours one = ResponsiveHours.NONE.plus(MONDAY, BERLIN);

        assertThat(one.at(SATURDAY, BERLIN)).isEqualTo(18 * 12 / 194.0);
    }

    @Test
    void a_quarter_later_it_counts_half_and_then_nothing() {
        ResponsiveHours one = ResponsiveHours.NONE.plus(MONDAY, BERLIN);
        Instant nextQuarter = MONDAY.plus(Duration.ofDays(91)).minus(Duration.ofHours(1));
        Instant later = nextQuarter.plus(Duration.ofDays(91));

        assertThat(one.at(nextQuarter, BERLIN)).isEqualTo(20 * 12 / 196.0);
        assertThat(one.at(later, BERLIN)).isEqualTo(1);
        // The same, once something else was said in between.
        Instant evening = nextQuarter.plus(Duration.ofHours(10));
        assertThat(one.plus(evening, BERLIN).at(nextQuarter, BERLIN)).isEqualTo(20 * 12 / 204.0);
        assertThat(one.plus(later, BERLIN)).isEqualTo(ResponsiveHours.NONE.plus(later, BERLIN));
    }

    @Test
    void a_count_stops_at_its_bound() {
        ResponsiveHours many = ResponsiveHours.NONE;
        for (int i = 0; i < ResponsiveHours.MOST; i++) {
            many = many.plus(MONDAY, BERLIN);
        }

        assertThat(many.counts()).contains(ResponsiveHours.MOST);
        assertThat(many.plus(MONDAY, BERLIN)).isEqualTo(many);
        assertThatThrownBy(() -> new ResponsiveHours(0, new int[47])).isInstanceOf(IllegalArgumentException.class);
        int[] tooMany = new int[ResponsiveHours.CELLS];
        tooMany[3] = ResponsiveHours.MOST + 1;
        assertThatThrownBy(() -> new ResponsiveHours(0, tooMany)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void habits_go_with_a_person_into_another_zone() {
        ResponsiveHours one = ResponsiveHours.NONE.plus(MONDAY, BERLIN);
        ZoneId auckland = ZoneId.of("Pacific/Auckland");

        assertThat(one.at(Instant.parse("2026-03-02T20:00:00Z"), auckland)).isGreaterThan(1);
        assertThat(one.at(MONDAY, auckland)).isLessThan(1);
    }

    @Property(seed = "20261128")
    void the_same_reactions_give_the_same_hours_in_any_order(
            @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 500) Integer> daysAndHours, @ForAll long seed) {
        List<Instant> reactions = new ArrayList<>();
        daysAndHours.forEach(day -> reactions.add(MONDAY.plus(Duration.ofHours(19L * day))));
        List<Instant> shuffled = new ArrayList<>(reactions);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(all(shuffled)).isEqualTo(all(reactions)).hasSameHashCodeAs(all(reactions));
    }

    @Property(seed = "20261128")
    void the_mean_over_a_day_is_one(@ForAll @Size(max = 40) List<@IntRange(min = 0, max = 3000) Integer> hours) {
        List<Instant> reactions = new ArrayList<>();
        hours.forEach(hour -> reactions.add(MONDAY.plus(Duration.ofHours(hour))));
        ResponsiveHours learned = all(reactions);
        double sum = 0;
        for (int hour = 0; hour < 24; hour++) {
            double at = learned.at(Instant.parse("2026-03-04T23:00:00Z").plus(Duration.ofHours(hour)), BERLIN);
            assertThat(at).isPositive();
            sum += at;
        }
        assertThat(sum / 24).isCloseTo(1, org.assertj.core.api.Assertions.within(1e-12));
    }

    private static ResponsiveHours all(List<Instant> reactions) {
        ResponsiveHours hours = ResponsiveHours.NONE;
        for (Instant at : reactions) {
            hours = hours.plus(at, BERLIN);
        }
        return hours;
    }
}
