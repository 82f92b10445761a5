package org.goodturn.evaluation.shifts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.goodturn.domain.intent.series.SeriesSettings;
import org.goodturn.evaluation.Progress;
import org.junit.jupiter.api.Test;

class SyntheticMeasurementTest {
    private final SyntheticMeasurement measurement =
            new SyntheticMeasurement(List.of(new GoodturnShifts(SeriesSettings.standard())), 3);

    @Test
    void oursFindsSmallShiftsAndKeepsQuietWhereNothingChanges() throws InterruptedException {
        SyntheticRow row =
                (SyntheticRow) measurement.measure(Progress.SILENT).rows().getFirst();

        assertThat(row.set()).isEqualTo("synthetic");
        assertThat(row.found2SigmaAt30()).isGreaterThan(0.68);
        assertThat(row.found3SigmaAt30()).isGreaterThan(0.95);
        assertThat(row.found2SigmaAt100()).isGreaterThan(0.9);
        assertThat(row.delay2SigmaAt100()).isLessThan(15);
        assertThat(row.alarmsNoise()).isLessThan(0.3);
        assertThat(row.alarmsTrend()).isLessThan(0.3);
        assertThat(row.alarmsSeason()).isLessThan(0.3);
        assertThat(row.alarmsPoisson()).isLessThan(1);
        assertThat(row.alarmsAr8()).isLessThan(4);
    }
}
