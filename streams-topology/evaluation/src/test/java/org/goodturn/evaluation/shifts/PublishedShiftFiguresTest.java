package org.goodturn.evaluation.shifts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.goodturn.evaluation.DatasetDirectory;
import org.goodturn.evaluation.Progress;
import org.junit.jupiter.api.Test;

/** Table 3 on the public series, where these lie beside the project: baselines as published, and ours as reached. */
class PublishedShiftFiguresTest {
    private static final Path DATA = Path.of("../../../shared/data/shifts");

    @Test
    void baselinesScoreAsPublishedAndOursReachesWhatItIsToReach() throws Exception {
        assumeTrue(Files.isDirectory(DATA), () -> "skipped: the public set shifts is not at " + DATA);

        var rows = new ShiftMeasurement(1)
                .measure(DatasetDirectory.recognise(DATA), Progress.SILENT).rows().stream()
                        .map(ShiftRow.class::cast)
                        .toList();

        assertThat(rows)
                .filteredOn(row -> row.scorer().equals("never-fire"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.f1()).isCloseTo(.711, within(.0005));
                    assertThat(row.cover()).isCloseTo(.627, within(.0005));
                });
        assertThat(rows)
                .filteredOn(row -> row.scorer().equals("bocpd"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.f1()).isCloseTo(.668, within(.001));
                    assertThat(row.cover()).isCloseTo(.646, within(.001));
                    assertThat(row.meanDelay()).isNull();
                });
        assertThat(rows)
                .filteredOn(row -> row.scorer().equals("goodturn"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.f1()).isGreaterThanOrEqualTo(.77);
                    assertThat(row.cover()).isGreaterThanOrEqualTo(.76);
                    assertThat(row.meanDelay()).isPositive();
                });
    }
}
