package org.goodturn.sink.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/**
 * Whom a session is given to. A cookie that turns up at another host or in another kind of browser was borrowed.
 *
 * @param host the host and port that were called, as the header {@code Host} has them
 * @param userAgent the header {@code User-Agent}
 */
record Browser(String host, String userAgent) {

    Browser {
        host = host.toLowerCase(Locale.ROOT);
    }

    /** The browser in 32 bytes. */
    byte[] fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(host.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return digest.digest(userAgent.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
