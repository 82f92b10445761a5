package org.goodturn.evaluation.onsets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.goodturn.evaluation.DatasetDirectory;
import org.goodturn.evaluation.Measured;
import org.goodturn.evaluation.Progress;
import org.goodturn.evaluation.UnusableDatasetException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnsetSetTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void oneSeriesWithOneWindow() throws IOException {
        Files.createDirectories(folder.resolve("series/mill"));
        StringBuilder lines = new StringBuilder("timestamp,value\n");
        LocalDateTime start = LocalDateTime.parse("2026-01-01T00:00:00");
        for (int row = 0; row < 60; row++) {
            lines.append(start.plusHours(row).toString().replace('T', ' '))
                    .append(":00,")
                    .append(row % 7)
                    .append('\n');
        }
        Files.writeString(folder.resolve("series/mill/wheel.csv"), lines.toString());
        windows("[\"2026-01-02 06:00:00.000000\", \"2026-01-02 12:00:00.000000\"]");
    }

    @Test
    void windowsAreFoundAsRows() throws Exception {
        OnsetSeries series = OnsetSet.read(DatasetDirectory.recognise(folder)).getFirst();

        assertThat(series.category()).isEqualTo("mill");
        assertThat(series.rows()).isEqualTo(60);
        assertThat(series.windows()).containsExactly(new OnsetWindow(30, 36));
    }

    @Test
    void thereIsARowForTheWholeAndOnePerCategoryOfEachScorer() throws Exception {
        Measured measured = new OnsetMeasurement(1).measure(DatasetDirectory.recognise(folder), Progress.SILENT);

        String set = DatasetDirectory.recognise(folder).name();
        assertThat(measured.rows()).hasSize(10).extracting("set").containsOnly(set, set + "/mill");
        assertThat(measured.text()).contains("blind-600", "relative-entropy", "> goodturn");
    }

    @Test
    void aWindowBeyondTheRowsIsRefused() throws IOException {
        windows("[\"2026-01-02 06:00:00\", \"2027-01-02 12:00:00\"]");

        assertThatThrownBy(() -> OnsetSet.read(DatasetDirectory.recognise(folder)))
                .isInstanceOf(UnusableDatasetException.class)
                .hasMessageContaining("outside its rows");
    }

    @Test
    void aMalformedLineIsNamed() throws IOException {
        Files.writeString(folder.resolve("series/mill/wheel.csv"), "timestamp,value\n2026-01-01 00:00:00,1\nlater,2\n");

        assertThatThrownBy(() -> OnsetSet.read(DatasetDirectory.recognise(folder)))
                .isInstanceOf(UnusableDatasetException.class)
                .hasMessageContaining("wheel.csv, line 3: ");
    }

    private void windows(String window) throws IOException {
        Files.writeString(
                folder.resolve("windows.json"), "{\"mill/wheel.csv\": [" + window + "], \"mill/gone.csv\": []}");
    }
}
