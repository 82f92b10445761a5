package org.goodturn.sink.consent;

import java.security.SecureRandom;
import java.util.Base64;

/** Names for the receipts that people hold: 128 random bits each. */
final class Receipts {

    private final SecureRandom random = new SecureRandom();

    /** A name that was never given before. */
    String next() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return "r" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
