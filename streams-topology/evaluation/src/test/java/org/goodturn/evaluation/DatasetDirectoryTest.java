package org.goodturn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DatasetDirectoryTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(DatasetKind.class)
    void eachKindIsToldByItsFile(DatasetKind kind) throws IOException, UnusableDatasetException {
        Files.createFile(folder.resolve(kind.file()));

        DatasetDirectory set = DatasetDirectory.recognise(folder);

        assertThat(set.kinds()).containsExactly(kind);
        assertThat(set.file(kind)).exists();
    }

    @Test
    void oneDirectoryCanBeOfSeveralKinds() throws IOException, UnusableDatasetException {
        Files.createFile(folder.resolve("interactions.csv"));
        Files.createFile(folder.resolve("ratings.csv"));

        assertThat(DatasetDirectory.recognise(folder).kinds())
                .containsExactlyInAnyOrder(DatasetKind.INTRODUCTIONS, DatasetKind.TRUST);
    }

    @Test
    void aSetIsCalledAsItsDirectoryHoweverThePathIsWritten() throws IOException, UnusableDatasetException {
        Path set = Files.createDirectory(folder.resolve("village"));
        Files.createFile(set.resolve("interactions.csv"));

        assertThat(DatasetDirectory.recognise(set.resolve("../village/.")).name())
                .isEqualTo("village");
    }

    @Test
    void aDirectoryWithoutAKnownFileIsRefusedWithWhatWasLookedFor() {
        assertThatThrownBy(() -> DatasetDirectory.recognise(folder))
                .isInstanceOf(UnusableDatasetException.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("interactions.csv, ratings.csv, annotations.json, windows.json");
    }

    @Test
    void aDirectoryThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> DatasetDirectory.recognise(folder.resolve("nowhere")))
                .isInstanceOf(UnusableDatasetException.class)
                .hasMessageContaining("nowhere is not a directory");
    }
}
