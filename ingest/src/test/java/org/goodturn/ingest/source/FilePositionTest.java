package org.goodturn.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilePositionTest {
    @TempDir
    Path folder;

    private Path file;
    private FilePosition position;

    @BeforeEach
    void aFileThatWasReadToItsEnd() throws IOException {
        file = Files.writeString(folder.resolve("some.txt"), "one\ntwo\n");
        position = FilePosition.startOf(FileHead.of(file)).at(8, 2);
    }

    @Test
    void it_comes_back_from_its_map() {
        assertThat(FilePosition.parse(position.toMap())).isEqualTo(position);
    }

    @Test
    void a_file_that_grew_goes_on() throws IOException {
        Files.writeString(file, "three\n", StandardOpenOption.APPEND);
        assertThat(FilePosition.resume(file, Optional.of(position))).contains(position);
    }

    @Test
    void a_file_that_begins_otherwise_is_another() throws IOException {
        Files.writeString(file, "uno\ndos\ntres\n");
        assertThat(FilePosition.resume(file, Optional.of(position))).isEmpty();
    }

    @Test
    void a_file_that_became_shorter_is_another() throws IOException {
        Files.writeString(file, "one\n");
        assertThat(FilePosition.resume(file, Optional.of(position))).isEmpty();
    }

    @Test
    void what_is_no_position_is_named() {
        assertWrong("offset", -1L, "offset must be a whole number");
        assertWrong("items", 1.5, "items must be a whole number");
        assertWrong("headLength", 5000L, "headLength must be at most 1024");
        assertWrong("headHash", "zz", "headHash must be 32 hexadecimal digits");
        assertWrong("colour", "red", "colour is not known");
    }

    private void assertWrong(String field, Object value, String message) {
        Map<String, Object> map = new HashMap<>(position.toMap());
        map.put(field, value);
        assertThatThrownBy(() -> FilePosition.parse(map))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}
