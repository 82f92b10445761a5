package org.goodturn.domain.intent.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AlarmBudgetTest {
    private final BudgetSettings settings = new BudgetSettings(1, 100, 3, 1000, 2, 10);
    private final AlarmBudget budget = new AlarmBudget(settings);

    @Test
    void an_alarm_raises_the_bar_and_the_raise_fades() {
        budget.pay(0, 5);

        assertThat(budget.bar(4, 0, 3, 1)).isCloseTo(5, within(1e-12));
        pass(100);
        assertThat(budget.bar(4, 0, 3, 1)).isCloseTo(4 + Math.exp(-1), within(1e-9));
    }

    @Test
    void a_look_alike_costs_more_for_long() {
        budget.pay(2, 5);
        pass(1000);

        double alike = budget.bar(4, 9, 3, 6);
        assertThat(alike).isCloseTo(4 + Math.exp(-10) + 3 * Math.exp(-1), within(1e-9));
        assertThat(budget.bar(4, 9, 2, -5)).isLessThan(alike);
        assertThat(budget.bar(4, 9, 4, 5)).isLessThan(alike);
        assertThat(budget.bar(4, 9, 2, 11)).isLessThan(alike);
    }

    @Test
    void there_is_a_rest_after_an_alarm() {
        assertThat(budget.isResting()).isFalse();
        budget.pay(0, 1);
        pass(9);
        assertThat(budget.isResting()).isTrue();
        pass(1);
        assertThat(budget.isResting()).isFalse();
    }

    @Test
    void more_alarms_than_are_remembered_push_out_the_oldest() {
        for (int alarm = 0; alarm <= AlarmBudget.REMEMBERED; alarm++) {
            budget.pay(alarm == 0 ? 6 : 0, 1);
        }
        pass(100_000);

        assertThat(budget.bar(4, 9, 6, 1)).isCloseTo(4, within(1e-9));
    }

    private void pass(int rows) {
        for (int row = 0; row < rows; row++) {
            budget.next();
        }
    }
}
