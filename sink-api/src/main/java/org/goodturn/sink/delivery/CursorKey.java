package org.goodturn.sink.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The key that seals cursors: 32 bytes, from a file in hex, or made for this run alone. */
final class CursorKey {

    private static final Logger LOG = LoggerFactory.getLogger(CursorKey.class);
    private static final int BYTES = 32;

    private CursorKey() {}

    static byte[] from(Optional<Path> file) {
        if (file.isEmpty()) {
            LOG.warn("goodturn.cursor.key-file is not set: cursors will be unknown after a restart");
            byte[] key = new byte[BYTES];
            new SecureRandom().nextBytes(key);
            return key;
        }
        try {
            byte[] key = HexFormat.of().parseHex(Files.readString(file.get()).strip());
            if (key.length >= BYTES) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            throw unusable(e);
        } catch (IOException e) {
            throw new UncheckedIOException("goodturn.cursor.key-file cannot be read", e);
        }
        throw unusable(null);
    }

    private static IllegalStateException unusable(Exception cause) {
        return new IllegalStateException("goodturn.cursor.key-file must hold at least 32 bytes in hex", cause);
    }
}
