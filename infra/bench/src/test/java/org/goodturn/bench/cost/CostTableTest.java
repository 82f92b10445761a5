package org.goodturn.bench.cost;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CostTableTest {

    /** A change of these figures is a change of what the topology costs: deliberate, and told in docs/performance.md. */
    @Test
    void anInteractionBetweenPeopleWhoAgreeCostsTwoLettersAndAWriteForEachSideAndForEachDayOnWhichSomebodyActs() {
        Cost interaction = CostTable.of(1).getFirst();

        assertThat(interaction.event()).isEqualTo("interaction");
        assertThat(interaction.letters()).isEqualTo(2);
        // Beside the tie's two sides: how lively the one is who acted, written once on each of their days, and what
        // others
        // found in them, written with deals, referrals and the like
        assertThat(interaction.writes()).isEqualTo(3.009);
        assertThat(interaction.reads()).isEqualTo(6.102);
        assertThat(interaction.scans()).isZero();
    }

    @Test
    void countingIsTheSameForTheSameSeed() {
        assertThat(CostTable.of(3)).isEqualTo(CostTable.of(3));
    }
}
