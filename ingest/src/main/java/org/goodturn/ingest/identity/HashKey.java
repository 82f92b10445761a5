package org.goodturn.ingest.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret with which identifiers are hashed: at least 32 bytes, kept as hex in a file.
 *
 * <p>Changing it gives everybody a new id. {@link #toString()} never shows it.
 */
public final class HashKey {
    /** How many random bytes a new key has, and the fewest an existing one may have. */
    public static final int BYTES = 32;

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MIN_DISTINCT_BYTES = 8;
    private static final int MAX_FILE_BYTES = 4096;

    private final SecretKeySpec secret;

    private HashKey(byte[] bytes) {
        this.secret = new SecretKeySpec(bytes, ALGORITHM);
    }

    /**
     * A key from its bytes.
     *
     * @throws WeakHashKeyException if there are fewer than {@link #BYTES}, or they are plainly not random
     */
    public static HashKey of(byte[] bytes) {
        return checked(bytes, "The hash key");
    }

    /**
     * Reads the key.
     *
     * @throws WeakHashKeyException if the file is missing, unreadable, not hex, too short or plainly not random; the
     *     message says which and what to do, and never shows the content
     */
    public static HashKey read(Path file) {
        String name = "The hash key file " + file;
        try {
            if (Files.size(file) > MAX_FILE_BYTES) {
                throw new WeakHashKeyException(name + " is too long for a key; " + advice());
            }
            String hex = Files.readString(file, StandardCharsets.US_ASCII).strip();
            return checked(bytes(hex, name), name);
        } catch (NoSuchFileException e) {
            throw new WeakHashKeyException(name + " does not exist; " + advice());
        } catch (IOException e) {
            throw new WeakHashKeyException(
                    name + " cannot be read (" + e.getClass().getSimpleName() + "); " + advice());
        }
    }

    /**
     * Reads the key, having made a random one if there was none. Of several processes that try at once exactly one makes
     * it, and all read the same. The file can be read by its owner alone.
     */
    public static HashKey createIfMissing(Path file) {
        if (!Files.exists(file)) {
            byte[] bytes = new byte[BYTES];
            new SecureRandom().nextBytes(bytes);
            try {
                publish(HexFormat.of().formatHex(bytes) + "\n", file.toAbsolutePath());
            } catch (IOException e) {
                throw new UncheckedIOException("The hash key file " + file + " cannot be written", e);
            }
        }
        return read(file);
    }

    /** HMAC-SHA-256 of the text's UTF-8 bytes: 32 bytes. */
    byte[] mac(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "HashKey[hidden]";
    }

    private static void publish(String content, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Path draft = Files.createTempFile(file.getParent(), ".hash-key-", ".tmp", ownerOnly(file));
        try {
            Files.writeString(draft, content, StandardCharsets.US_ASCII);
            // A hard link fails where the name is taken, and so never replaces the key that another process just made.
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            return;
        } catch (UnsupportedOperationException e) {
            moveOnce(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void moveOnce(Path draft, Path file) throws IOException {
        try {
            Files.move(draft, file);
        } catch (FileAlreadyExistsException | AtomicMoveNotSupportedException e) {
            if (!Files.exists(file)) {
                throw e;
            }
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) throws IOException {
        Set<PosixFilePermission> owner = PosixFilePermissions.fromString("rw-------");
        return Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(owner)}
                : new FileAttribute<?>[0];
    }

    private static byte[] bytes(String hex, String name) {
        try {
            return HexFormat.of().parseHex(hex);
        } catch (IllegalArgumentException e) {
            throw new WeakHashKeyException(name + " is not hexadecimal; " + advice());
        }
    }

    private static HashKey checked(byte[] bytes, String name) {
        if (bytes.length < BYTES) {
            throw new WeakHashKeyException(
                    name + " has " + bytes.length + " bytes and needs " + BYTES + "; " + advice());
        }
        long distinct = distinct(bytes);
        if (distinct < MIN_DISTINCT_BYTES) {
            throw new WeakHashKeyException(name + " is not random (" + distinct + " different bytes); " + advice());
        }
        return new HashKey(bytes.clone());
    }

    private static long distinct(byte[] bytes) {
        boolean[] seen = new boolean[256];
        long distinct = 0;
        for (byte each : bytes) {
            if (!seen[each & 0xff]) {
                seen[each & 0xff] = true;
                distinct++;
            }
        }
        return distinct;
    }

    private static String advice() {
        return "make one with `openssl rand -hex " + BYTES + "` and keep it secret";
    }
}
