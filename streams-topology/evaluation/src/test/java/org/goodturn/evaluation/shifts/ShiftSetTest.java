package org.goodturn.evaluation.shifts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.goodturn.evaluation.DatasetDirectory;
import org.goodturn.evaluation.Measured;
import org.goodturn.evaluation.Progress;
import org.goodturn.evaluation.UnusableDatasetException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShiftSetTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void oneSeriesAndOneThatIsNotPassedOn() throws IOException {
        Files.createDirectory(folder.resolve("series"));
        write("annotations.json", "{\"mill\": {\"6\": [2], \"7\": []}, \"secret\": {\"6\": []}}");
        write("series/mill.json", "{\"series\": [{\"raw\": [1, null, 3, 4]}, {\"raw\": [0, 0, 1, 1]}]}");
    }

    @Test
    void annotatedSeriesAreReadWithTheirDimensionsAndGaps() throws Exception {
        List<AnnotatedSeries> all = ShiftSet.read(DatasetDirectory.recognise(folder));

        assertThat(all).singleElement().satisfies(one -> {
            assertThat(one.series().name()).isEqualTo("mill");
            assertThat(one.series().rows()).isEqualTo(4);
            assertThat(one.series().dimensions()).isEqualTo(2);
            assertThat(one.series().value(0, 1)).isNaN();
            assertThat(one.annotations()).containsExactly(List.of(2), List.of());
        });
    }

    @Test
    void everyScorerHasARowAndOursIsMarked() throws Exception {
        Measured measured = new ShiftMeasurement(1).measure(DatasetDirectory.recognise(folder), Progress.SILENT);

        assertThat(measured.rows()).hasSize(6);
        assertThat(measured.text()).contains("never-fire", "bocpd", "cusum", "e-detector", "binseg", "> goodturn");
    }

    @Test
    void whatIsNoJsonIsNamed() throws IOException {
        write("series/mill.json", "nile");

        assertThatThrownBy(() -> ShiftSet.read(DatasetDirectory.recognise(folder)))
                .isInstanceOf(UnusableDatasetException.class)
                .hasMessageContaining("mill.json cannot be read as JSON.");
    }

    @Test
    void dimensionsOfUnequalLengthAreRefused() throws IOException {
        write("series/mill.json", "{\"series\": [{\"raw\": [1, 2]}, {\"raw\": [0]}]}");

        assertThatThrownBy(() -> ShiftSet.read(DatasetDirectory.recognise(folder)))
                .isInstanceOf(UnusableDatasetException.class)
                .hasMessageContaining("unequal length");
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }
}
