package org.goodturn.sink.webhook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The keys that seal secrets: one a line, 32 bytes in hex, the one that seals first; or one made for this run alone. */
final class SealKeys {

    private static final Logger LOG = LoggerFactory.getLogger(SealKeys.class);
    private static final int BYTES = 32;

    private SealKeys() {}

    static List<byte[]> from(Optional<Path> file) {
        if (file.isEmpty()) {
            LOG.warn(
                    "goodturn.webhooks.key-file is not set: webhooks cannot sign after a restart until they are rotated");
            byte[] key = new byte[BYTES];
            new SecureRandom().nextBytes(key);
            return List.of(key);
        }
        try {
            List<byte[]> keys = Files.readString(file.get())
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(line -> HexFormat.of().parseHex(line))
                    .toList();
            if (!keys.isEmpty() && keys.stream().allMatch(key -> key.length == BYTES)) {
                return keys;
            }
        } catch (IllegalArgumentException e) {
            throw unusable(e);
        } catch (IOException e) {
            throw new UncheckedIOException("goodturn.webhooks.key-file cannot be read", e);
        }
        throw unusable(null);
    }

    private static IllegalStateException unusable(Exception cause) {
        return new IllegalStateException(
                "goodturn.webhooks.key-file must hold keys of 32 bytes in hex, one a line", cause);
    }
}
