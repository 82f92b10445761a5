package org.goodturn.domain.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LearnerTest {

    private final Learner learner = new Learner(new double[] {1, 0}, new boolean[] {true, false}, 10, 0.5);

    @Test
    void aWeekWithoutExamplesLeavesTheWeights() {
        Learned after = learner.after(learner.start(), Statistics.none(2));

        assertThat(after.weights()).containsExactly(1, 0);
        assertThat(after.weeks()).isEqualTo(1);
    }

    @Test
    void aStepSolvesThePenalisedSystem() {
        Statistics week = new Statistics(new double[] {2, 1}, new double[] {10, 5, 20}, 30);

        Learned after = learner.after(learner.start(), week);

        // (10 + 10, 5; 5, 20 + 10)⁻¹ (2, 1)
        assertThat(after.weights()[0]).isCloseTo(1 + 55.0 / 575, within(1e-12));
        assertThat(after.weights()[1]).isCloseTo(10.0 / 575, within(1e-12));
    }

    @Test
    void aWeightOfEvidenceNeverFallsBelowZeroAndNoWeightMovesFartherThanAllowed() {
        Statistics hostile = new Statistics(new double[] {-1000, 1000}, new double[3], 1);

        Learned after = learner.after(learner.after(learner.after(learner.start(), hostile), hostile), hostile);

        assertThat(after.weights()).containsExactly(0, 1.5);
    }
}
