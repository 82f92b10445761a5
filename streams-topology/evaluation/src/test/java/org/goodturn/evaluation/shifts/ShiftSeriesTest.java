package org.goodturn.evaluation.shifts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShiftSeriesTest {
    @Test
    void eachDimensionIsStandardisedByWhatIsPresent() {
        ShiftSeries series = ShiftSeries.standardised("s", new double[][] {{1, Double.NaN, 3}, {7, 7, 7}});

        assertThat(series.value(0, 0)).isCloseTo(-1 / Math.sqrt(2), within(1e-12));
        assertThat(series.value(0, 1)).isNaN();
        assertThat(series.value(0, 2)).isCloseTo(1 / Math.sqrt(2), within(1e-12));
        assertThat(series.row(1)[1]).isZero();
    }
}
