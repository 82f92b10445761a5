package org.goodturn.domain.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RegardsTest {

    private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

    @Property(seed = "20261128")
    void the_same_regards_in_any_order_give_the_same_sums(
            @ForAll @Size(max = 30) List<@DoubleRange(min = -1, max = 1) Double> life, @ForAll long seed) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < life.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(seed));
        Regards inOrder = Regards.NONE;
        Regards shuffled = Regards.NONE;
        for (int i = 0; i < life.size(); i++) {
            inOrder = inOrder.plus(life.get(i), START.plusSeconds(i / 2));
            shuffled = shuffled.plus(life.get(order.get(i)), START.plusSeconds(order.get(i) / 2));
        }

        assertThat(shuffled).isEqualTo(inOrder);
    }

    @Property(seed = "20261128")
    void every_number_read_off_is_bounded(@ForAll @Size(max = 30) List<@DoubleRange(min = -1, max = 1) Double> life) {
        Regards regards = of(life);

        assertThat(regards.mean()).isBetween(-1.0, 1.0);
        assertThat(regards.lately(8, 0.7)).isBetween(-1.0, 1.0);
        assertThat(regards.illShare()).isBetween(0.0, 1.0);
        assertThat(regards.latest()).hasSizeLessThanOrEqualTo(Regards.MOST_LATEST);
    }

    @Test
    void the_ninth_regard_drives_the_oldest_out_of_the_latest_but_not_out_of_the_sum() {
        Regards regards = of(List.of(1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0));
        assertThat(regards.latest()).hasSize(8);

        Regards after = regards.plus(0, START.plusSeconds(100));

        assertThat(after.latest()).hasSize(8).allMatch(one -> one.micros() == 0);
        assertThat(after.sumMicros()).isEqualTo(1_000_000);
        assertThat(after.count()).isEqualTo(9);
    }

    @Test
    void one_that_comes_late_is_not_among_the_latest() {
        Regards regards = of(Collections.nCopies(8, 0.5)).plus(-1, START.minusSeconds(1));

        assertThat(regards.lately(8, 0.7)).isPositive();
        assertThat(regards.ill()).isEqualTo(1);
    }

    @Test
    void means_are_near_zero_while_there_are_few_and_the_newest_count_most() {
        Regards one = of(List.of(1.0));
        assertThat(one.mean()).isEqualTo(0.5);
        assertThat(one.lately(8, 0.7)).isCloseTo(1 / 1.3, within(1e-12));
        assertThat(of(List.of(-1.0)).illShare()).isCloseTo(1.0 / 3, within(1e-12));

        Regards turned = of(List.of(1.0, -1.0));
        assertThat(turned.lately(8, 0.5)).isCloseTo((-1 + 0.5) / (1 + 0.5 + 0.3), within(1e-12));
        assertThat(turned.lately(1, 0.5)).isCloseTo(-1 / 1.3, within(1e-12));
    }

    @Test
    void a_regard_lies_between_minus_one_and_one() {
        for (double wrong : new double[] {-1.001, 1.001, Double.NaN}) {
            assertThatThrownBy(() -> Regards.NONE.plus(wrong, START)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Regards of(List<Double> life) {
        Regards regards = Regards.NONE;
        for (int i = 0; i < life.size(); i++) {
            regards = regards.plus(life.get(i), START.plusSeconds(i));
        }
        return regards;
    }
}
