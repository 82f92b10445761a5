package org.goodturn.sink.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BudgetTest {

    private final Budget budget = new Budget(4);

    private void take(int places, boolean fails) {
        for (int place = 0; place < places; place++) {
            assertThat(budget.take(fails)).isTrue();
        }
    }

    @Test
    void oneMoreThanAllPlacesIsNotTaken() {
        take(4, false);
        assertThat(budget.take(false)).isFalse();
        assertThat(budget.used()).isEqualTo(4);
        budget.giveBack(false);
        take(1, false);
    }

    @Test
    void webhooksThatFailGetHalfOfThePlacesAndNotOneMore() {
        take(2, true);
        assertThat(budget.take(true)).isFalse();
        take(2, false);
        assertThat(budget.take(false)).isFalse();
        budget.giveBack(true);
        take(1, true);
    }

    @Test
    void oneThatFailsAndFindsNoPlaceTakesNoneOfItsHalf() {
        take(4, false);
        for (int again = 0; again < 5; again++) {
            assertThat(budget.take(true)).isFalse();
        }
        budget.giveBack(false);
        budget.giveBack(false);
        take(2, true);
    }
}
