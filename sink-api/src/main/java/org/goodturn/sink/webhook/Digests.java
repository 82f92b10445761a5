package org.goodturn.sink.webhook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** Short names for long things: the first 128 bits or all 256 of SHA-256, as URL-safe base64. */
final class Digests {

    private static final int SHORT_BYTES = 16;

    private Digests() {}

    /** 22 characters for these parts in this order. */
    static String of(Object... parts) {
        return text(Arrays.copyOf(bytes(parts), SHORT_BYTES));
    }

    /** 43 characters for a text that somebody else may choose. */
    static String whole(String text) {
        return text(bytes(text));
    }

    private static byte[] bytes(Object... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Object part : parts) {
                digest.update(part.toString().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
