package org.goodturn.domain.intent.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SplitPointsTest {
    @Test
    void sums_seen_from_a_later_beginning_are_those_of_the_later_rows() {
        double[] values = {3, 1, 4, 1, 5, 9, 2, 6};

        SplitPoint later = sums(values, 0, 8).since(sums(values, 0, 3));

        SplitPoint direct = sums(values, 3, 8);
        assertThat(later.rows()).isEqualTo(5);
        assertThat(later.sum()).isEqualTo(direct.sum());
        assertThat(later.moment()).isEqualTo(direct.moment());
        assertThat(later.errorOfLevel()).isCloseTo(direct.errorOfLevel(), within(1e-9));
        assertThat(later.errorOfLine()).isCloseTo(direct.errorOfLine(), within(1e-9));
    }

    @Test
    void errors_are_those_of_the_best_level_and_of_the_best_line() {
        SplitPoint line = sums(new double[] {1, 3, 5, 7}, 0, 4);
        SplitPoint bent = sums(new double[] {0, 0, 3}, 0, 3);

        assertThat(line.errorOfLevel()).isCloseTo(20, within(1e-12));
        assertThat(line.errorOfLine()).isCloseTo(0, within(1e-12));
        assertThat(bent.errorOfLine()).isCloseTo(1.5, within(1e-12));
    }

    @Test
    void points_get_sparser_with_age_and_stay_few() {
        SplitPoints points = new SplitPoints();
        for (int row = 1; row < 100_000; row++) {
            points.add(new SplitPoint(row, 0, 0, 0, 0, 0), row + 1);

            assertThat(points.all().size()).isLessThanOrEqualTo(SplitPoints.MOST);
        }

        assertThat(points.all())
                .extracting(SplitPoint::rows)
                .contains(99_999.0, 99_998.0, 99_997.0)
                .isSorted();
        assertThat(points.all().size()).isGreaterThan(40);
    }

    @Test
    void recent_rows_keep_their_sums_however_many_there_were() {
        RecentRows recent = new RecentRows();
        Random random = new Random(1);
        double[] values = new double[5000];
        for (int row = 0; row < values.length; row++) {
            values[row] = 1e6 + random.nextInt(10);
            recent.add(values[row]);
        }
        double expected = 0;
        for (int row = 4700; row < 5000; row++) {
            expected += values[row] / 300;
        }

        assertThat(recent.mean(4700, 5000)).isCloseTo(expected, within(1e-6));
    }

    private static SplitPoint sums(double[] values, int from, int to) {
        SplitPoint sums = SplitPoint.NONE;
        double last = 0;
        for (int row = from; row < to; row++) {
            sums = sums.plus(values[row], last);
            last = values[row];
        }
        return sums;
    }
}
