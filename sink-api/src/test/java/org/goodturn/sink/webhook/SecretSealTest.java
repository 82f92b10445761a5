package org.goodturn.sink.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretSealTest {

    private static final byte[] SECRET =
            "thirty-two bytes of a secret, ok".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    private static final SecureRandom RANDOM = new SecureRandom();

    private static byte[] key(int fill) {
        byte[] key = new byte[32];
        java.util.Arrays.fill(key, (byte) fill);
        return key;
    }

    private final SecretSeal seal = new SecretSeal(List.of(key(1)), RANDOM);

    @Test
    void opensWhatItSealedForTheSameWebhookAlone() {
        byte[] sealed = seal.seal(SECRET, "anna|person|a x");
        assertThat(seal.open(sealed, "anna|person|a x")).contains(SECRET);
        assertThat(seal.open(sealed, "anna|person|b x")).isEmpty();
        assertThat(seal.open(new byte[0], "anna|person|a x")).isEmpty();
        assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("secret");
    }

    @Test
    void neverSealsTheSameWayTwice() {
        assertThat(seal.seal(SECRET, "a")).isNotEqualTo(seal.seal(SECRET, "a"));
    }

    @Property(tries = 200)
    void aChangedByteOpensNothing(
            @ForAll @IntRange(min = 0, max = 60) int at, @ForAll @IntRange(min = 1, max = 255) int by) {
        byte[] sealed = seal.seal(SECRET, "a");
        sealed[at] ^= (byte) by;
        assertThat(seal.open(sealed, "a")).isEmpty();
    }

    @Test
    void aNewKeySealsAndTheOneBeforeStillOpens() {
        byte[] old = seal.seal(SECRET, "a");
        SecretSeal both = new SecretSeal(List.of(key(2), key(1)), RANDOM);
        assertThat(both.open(old, "a")).contains(SECRET);
        assertThat(seal.open(both.seal(SECRET, "a"), "a")).isEmpty();
    }

    @Test
    void keysComeFromAFileOneALine(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("keys");
        Files.writeString(file, "01".repeat(32) + "\n" + "02".repeat(32) + "\n");
        assertThat(SealKeys.from(Optional.of(file))).containsExactly(key(1), key(2));
        for (String bad : List.of("", "01".repeat(31), "no hex")) {
            Files.writeString(file, bad);
            assertThatThrownBy(() -> SealKeys.from(Optional.of(file)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("goodturn.webhooks.key-file");
        }
        assertThat(SealKeys.from(Optional.empty())).hasSize(1);
    }
}
