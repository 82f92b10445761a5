package org.goodturn.schemas.registry;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * User and password for HTTP basic authentication. Never printed.
 *
 * @param user the user; without a colon
 * @param password the password; may be empty
 */
public record Credentials(String user, String password) {
    /**
     * Reads {@code user:password}.
     *
     * @throws IllegalArgumentException if there is no colon
     */
    static Credentials parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("Credentials are written user:password.");
        }
        return new Credentials(text.substring(0, colon), text.substring(colon + 1));
    }

    String header() {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "Credentials[hidden]";
    }
}
