package org.goodturn.sink.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom a session is given to. A cookie that turns up at another host or in another kind of browser was borrowed.
 *
 * @param host the host and port that were called, as the header {@code Host} has them
 * @param userAgent the header {@code User-Agent}
 */
record Browser(String host, String userAgent) {

    /** What follows the last colon, if it is a number: an IPv6 address ends with a bracket. */
    private static final Pattern PORT = Pattern.compile(":([0-9]{1,5})$");

    Browser {
        host = host.toLowerCase(Locale.ROOT);
    }

    /** The port that was called, where the address names one. */
    Optional<String> port() {
        Matcher named = PORT.matcher(host);
        return named.find() ? Optional.of(named.group(1)) : Optional.empty();
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
