package org.goodturn.ingest.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * How a file begins: a file with the same beginning has grown, one with another has been replaced.
 *
 * @param length how many bytes of the beginning were looked at, at most {@link #MAX_LENGTH}
 * @param hash the first 16 bytes of their SHA-256, in hex
 */
public record FileHead(int length, String hash) {
    /** So many bytes tell one file from another. */
    public static final int MAX_LENGTH = 1024;

    private static final int HASH_BYTES = 16;

    /** The beginning of the file as it is now. */
    public static FileHead of(Path file) throws IOException {
        return of(file, MAX_LENGTH);
    }

    /** Whether the file still begins like this. */
    public boolean matches(Path file) throws IOException {
        return equals(of(file, length));
    }

    private static FileHead of(Path file, int length) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(length);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(head);
            return new FileHead(head.length, HexFormat.of().formatHex(Arrays.copyOf(digest, HASH_BYTES)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
