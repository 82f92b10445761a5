package org.goodturn.domain.introduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.goodturn.domain.learning.Statistics;
import org.junit.jupiter.api.Test;

class LessonOrderTest {

    @Test
    void the_names_are_those_of_a_models_numbers() {
        assertThat(LessonOrder.names()).hasSize(ScoreModel.dimensions()).doesNotHaveDuplicates();
        assertThat(LessonOrder.names().getFirst()).isEqualTo(Factor.OWN_TRUST.word());
        assertThat(LessonOrder.none().weights()).isEqualTo(ScoreModel.dimensions());
    }

    @Test
    void sums_of_another_version_come_into_this_ones_order() {
        Statistics theirs = new Statistics(new double[] {1, 2, 3}, new double[] {10, 20, 30, 40, 50, 60}, 7);

        Statistics ours = LessonOrder.arranged(List.of("baseline", "gone-since", "own-trust"), theirs);

        int last = ScoreModel.dimensions() - 1;
        assertThat(ours.examples()).isEqualTo(7);
        assertThat(ours.gradient()[0]).isEqualTo(3);
        assertThat(ours.gradient()[last]).isEqualTo(1);
        assertThat(ours.curvature()[0]).isEqualTo(60);
        assertThat(ours.curvature()[last * (last + 1) / 2]).isEqualTo(40);
        assertThat(ours.curvature()[last * (last + 1) / 2 + last]).isEqualTo(10);
    }

    @Test
    void more_names_than_numbers_are_refused() {
        assertThatThrownBy(() -> LessonOrder.arranged(List.of("own-trust", "fit"), Statistics.none(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
