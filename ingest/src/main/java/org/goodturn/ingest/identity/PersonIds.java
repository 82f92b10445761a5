package org.goodturn.ingest.identity;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** Turns identifiers into pseudonymous ids, and what happened into event ids that stay the same when it is read again. */
public final class PersonIds {
    private static final int ID_BYTES = 16;
    private static final char SEPARATOR = '\u0000';

    private final HashKey key;

    /** @param key with which everything is hashed */
    public PersonIds(HashKey key) {
        this.key = key;
    }

    /**
     * The id of the person whom the identifier names: {@code p} and the first 16 bytes of the keyed hash of its
     * {@linkplain Identifiers#normalise normal form}, base64url: 23 characters.
     *
     * @return empty when the identifier is, once normalised, empty
     */
    public Optional<String> of(String identifier) {
        String normal = Identifiers.normalise(identifier);
        return normal.isEmpty() ? Optional.empty() : Optional.of("p" + hash(normal));
    }

    /** An event id, the same for the same parts in the same order: {@code e} and 22 characters. */
    public String event(String... parts) {
        return "e" + hash("event" + SEPARATOR + String.join(String.valueOf(SEPARATOR), parts));
    }

    /** An opaque label of what pairs have in common (one message, one meeting): {@code g} and 22 characters. */
    public String group(String... parts) {
        return "g" + hash("group" + SEPARATOR + String.join(String.valueOf(SEPARATOR), parts));
    }

    private String hash(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(key.mac(text), ID_BYTES));
    }
}
