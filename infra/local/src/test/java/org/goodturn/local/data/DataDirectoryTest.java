package org.goodturn.local.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path folder;

    @Test
    void one_stack_at_a_time_works_on_the_data() {
        DataDirectory data = new DataDirectory(folder);
        DataLock held = DataLock.take(data).orElseThrow();

        assertThat(DataLock.take(data)).isEmpty();

        held.close();
        assertThat(DataLock.take(data)).hasValueSatisfying(DataLock::close);
    }

    @Test
    void what_the_stack_writes_of_itself_is_read_again() {
        DataDirectory data = new DataDirectory(folder);
        StackFile stack = new StackFile(8080, 9092, 8081, 4711, "system", null, Map.of("broker", 17L));

        stack.write(data);

        assertThat(StackFile.read(data)).contains(stack);
    }

    @Test
    void keys_are_made_once_and_readable_by_the_owner_alone() throws IOException {
        DataDirectory data = new DataDirectory(folder);
        KeyFiles keys = new KeyFiles(data);

        keys.createMissing();
        Map<Path, String> made = contents(data.keys());
        keys.createMissing();

        assertThat(contents(data.keys())).isEqualTo(made).hasSize(6);
        for (Path file : made.keySet()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    private static Map<Path, String> contents(Path keys) throws IOException {
        Map<Path, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(keys)) {
            files.forEach(file -> contents.put(file, read(file)));
        }
        return contents;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
