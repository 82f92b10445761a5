package org.goodturn.town;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TownPlanTest {

    @Test
    void the_standard_town_has_three_hundred_people_and_four_months_of_history() {
        assertThat(TownPlan.standard(1)).isEqualTo(new TownPlan(300, 1, 120, Difficulty.NORMAL));
    }

    @Test
    void a_plan_refuses_what_lies_outside_its_ranges() {
        refuses(39, 1, 120, Difficulty.NORMAL, "people");
        refuses(5121, 1, 120, Difficulty.NORMAL, "people");
        refuses(300, -1, 120, Difficulty.NORMAL, "seed");
        refuses(300, 1, 59, Difficulty.NORMAL, "historyDays");
        refuses(300, 1, 1001, Difficulty.NORMAL, "historyDays");
        refuses(300, 1, 120, null, "difficulty");
    }

    @Test
    void a_plan_takes_the_ends_of_its_ranges() {
        assertThat(Town.of(new TownPlan(40, 0, 60, Difficulty.GENTLE)).history())
                .isNotEmpty();
        assertThat(Town.of(new TownPlan(5120, Long.MAX_VALUE, 1000, Difficulty.HARD))
                        .residents())
                .hasSize(5120)
                .extracting(resident -> resident.identifier())
                .doesNotHaveDuplicates();
    }

    private static void refuses(int people, long seed, int historyDays, Difficulty difficulty, String naming) {
        assertThatThrownBy(() -> new TownPlan(people, seed, historyDays, difficulty))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(naming);
    }
}
