package org.goodturn.evaluation.shifts.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.goodturn.evaluation.Progress;
import org.junit.jupiter.api.Test;

class CountMeasurementTest {
    @Test
    void allFamiliesAreHeldAgainstEachOtherAtOneBudget() throws InterruptedException {
        List<CountRow> rows = new CountMeasurement(5, 6)
                .measure(Progress.SILENT).rows().stream()
                        .map(CountRow.class::cast)
                        .toList();

        assertThat(rows)
                .extracting(CountRow::scorer)
                .containsExactly("run-lengths", "likelihood-ratio", "e-detector", "contrasts");
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.falsePerPersonYear()).isLessThan(1.5);
            assertThat(row.found()).isBetween(0.2, 1.0);
            assertThat(row.foundLarge()).isGreaterThanOrEqualTo(row.foundSmall());
        });
    }

    @Test
    void nothingIsToldOfOneEveningNorTwiceInFourWeeks() {
        int[] oneEvening = new int[60];
        oneEvening[40] = 9;
        int[] needs = new int[60];
        CountedPerson.plant(needs, 35, 12, 6, new Random(1));

        assertThat(new Alarms(oneEvening, new double[60]).told(-1)).isEmpty();
        assertThat(new Alarms(needs, new double[60]).told(-1)).hasSize(1);
        assertThat(new Alarms(needs, new double[60]).told(1)).isEmpty();
    }

    @Test
    void everyWayKeepsItsMeanRate() {
        for (Way way : Way.values()) {
            long sum = 0;
            for (int count : CountedPerson.days(way, 3, 70_000, new Random(4))) {
                sum += count;
            }
            assertThat(sum / 10_000.0).as(way.name()).isBetween(2.85, 3.15);
        }
    }
}
