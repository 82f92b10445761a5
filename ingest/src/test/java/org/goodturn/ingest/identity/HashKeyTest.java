package org.goodturn.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.goodturn.ingest.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HashKeyTest {
    @TempDir
    Path folder;

    @Test
    void a_missing_key_is_named_with_what_to_do() {
        assertThatThrownBy(() -> HashKey.read(folder.resolve("none.key")))
                .isInstanceOf(WeakHashKeyException.class)
                .hasMessageContaining("none.key does not exist")
                .hasMessageContaining("openssl rand -hex 32");
    }

    @ParameterizedTest
    @CsvSource({
        "0102,has 2 bytes and needs 32",
        "'',has 0 bytes and needs 32",
        "0000000000000000000000000000000000000000000000000000000000000000,is not random",
        "secret-secret-secret-secret-secret-secret-secret-secret-secret!!,is not hexadecimal",
    })
    void a_weak_key_is_refused_without_showing_it(String content, String why) throws IOException {
        Path file = Files.writeString(folder.resolve("hash.key"), content);
        assertThatThrownBy(() -> HashKey.read(file))
                .isInstanceOf(WeakHashKeyException.class)
                .hasMessageContaining(why)
                .satisfies(e -> assertThat(content.isEmpty() || !e.getMessage().contains(content))
                        .isTrue());
    }

    @Test
    void a_new_key_is_random_and_its_owners_alone() throws IOException {
        Path file = folder.resolve("keys/hash.key");
        HashKey.createIfMissing(file);
        assertThat(Files.readString(file).strip()).matches("[0-9a-f]{64}");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.list(file.getParent())).containsExactly(file);
    }

    @Test
    void an_existing_key_is_kept() throws IOException {
        Path file = Files.writeString(folder.resolve("hash.key"), Keys.HEX + "\n");
        Optional<String> id = new PersonIds(HashKey.createIfMissing(file)).of("138");
        assertThat(id).contains(Keys.id("138"));
    }

    @Test
    void all_who_create_at_once_get_the_same_key() {
        Path file = folder.resolve("hash.key");
        List<String> ids = IntStream.range(0, 32)
                .parallel()
                .mapToObj(i ->
                        new PersonIds(HashKey.createIfMissing(file)).of("138").orElseThrow())
                .distinct()
                .toList();
        assertThat(ids).hasSize(1);
    }

    @Test
    void the_key_is_not_shown() {
        assertThat(Keys.key().toString()).doesNotContain(Keys.HEX.substring(0, 8));
    }
}
