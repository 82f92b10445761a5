package org.goodturn.sink.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A key in a file, as the service has it; gone when the tests end. */
public final class KeyFile {

    private KeyFile() {}

    /** Writes it. */
    public static Path of(String key) {
        try {
            Path file = Files.createTempFile("goodturn", ".key");
            file.toFile().deleteOnExit();
            return Files.writeString(file, key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
