package org.goodturn.sink.writing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

/**
 * The id of the event that a call writes. From an idempotency key it is the same on every instance and after every
 * restart, so that whoever reads the topic can count it once; and it is bound to caller and target, so that nobody's key
 * stands in the way of somebody else's, who happens to or means to use the same.
 */
public final class EventIds {

    private static final int BYTES = 16;

    private EventIds() {}

    /**
     * An id.
     *
     * @param scope caller and target of the call, as {@link IdempotencyMemory} has it
     * @param key the idempotency key, or null for an id that nothing else has
     */
    public static String of(String scope, String key) {
        if (key == null) {
            return UUID.randomUUID().toString();
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(scope.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            byte[] bytes = digest.digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
