package org.goodturn.sink.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealingKeyTest {

    @TempDir
    Path folder;

    private SealingKey key(String content) throws IOException {
        return SealingKey.from("goodturn.x.key-file", Optional.of(Files.writeString(folder.resolve("x"), content)));
    }

    @Test
    void theSameFileGivesTheSameBytesForTheSameUseAlone() throws IOException {
        String hex = "0123456789abcdef".repeat(4);
        assertThat(key(hex).forUse("one"))
                .isEqualTo(key(hex + "\n").forUse("one"))
                .hasSize(32);
        assertThat(key(hex).forUse("one")).isNotEqualTo(key(hex).forUse("two"));
        assertThat(key(hex).forUse("one"))
                .isNotEqualTo(key(hex.replace('0', '1')).forUse("one"));
    }

    @Test
    void withoutAFileEachRunHasItsOwn() {
        assertThat(SealingKey.from("x", Optional.empty()).forUse("one"))
                .isNotEqualTo(SealingKey.from("x", Optional.empty()).forUse("one"));
    }

    @Test
    void aFileThatCannotBeAKeyIsNamedByItsSetting() {
        for (String content : new String[] {"", "no hex", "0123456789abcdef".repeat(3), "0".repeat(63)}) {
            assertThatThrownBy(() -> key(content)).as(content).hasMessageContaining("goodturn.x.key-file");
        }
        assertThatThrownBy(() -> SealingKey.from("goodturn.x.key-file", Optional.of(folder.resolve("none"))))
                .hasMessageContaining("goodturn.x.key-file");
    }
}
