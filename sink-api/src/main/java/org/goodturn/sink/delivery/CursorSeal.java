package org.goodturn.sink.delivery;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns cursors into opaque text and back. The text is authenticated with HMAC-SHA-256 over the cursor and the
 * subscriber it was given to, so that it cannot be made up, changed, or used by or for somebody else. Safe for many
 * threads: each has a keyed function of its own.
 */
final class CursorSeal {

    private static final String FUNCTION = "HmacSHA256";
    private static final int TAG_BYTES = 16;
    private static final int MAX_TEXT = 32_768;

    private final ThreadLocal<Mac> macs;

    CursorSeal(byte[] key) {
        SecretKeySpec secret = new SecretKeySpec(key, FUNCTION);
        this.macs = ThreadLocal.withInitial(() -> keyed(secret));
    }

    private static Mac keyed(SecretKeySpec secret) {
        try {
            Mac mac = Mac.getInstance(FUNCTION);
            mac.init(secret);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + FUNCTION, e);
        }
    }

    /** The cursor as text, good for this subscriber alone. */
    String seal(Cursor cursor, String subscriber) {
        byte[] content = CursorText.write(cursor);
        byte[] sealed = Arrays.copyOf(content, content.length + TAG_BYTES);
        System.arraycopy(tag(content, subscriber), 0, sealed, content.length, TAG_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** The cursor, if it was sealed here for this subscriber. */
    Optional<Cursor> open(String text, String subscriber) {
        if (text.length() > MAX_TEXT) {
            return Optional.empty();
        }
        byte[] sealed;
        try {
            sealed = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (sealed.length <= TAG_BYTES) {
            return Optional.empty();
        }
        byte[] content = Arrays.copyOf(sealed, sealed.length - TAG_BYTES);
        byte[] tag = Arrays.copyOfRange(sealed, content.length, sealed.length);
        byte[] expected = Arrays.copyOf(tag(content, subscriber), TAG_BYTES);
        return MessageDigest.isEqual(tag, expected) ? CursorText.read(content) : Optional.empty();
    }

    private byte[] tag(byte[] content, String subscriber) {
        Mac mac = macs.get();
        mac.update(content);
        mac.update((byte) 0);
        return mac.doFinal(subscriber.getBytes(StandardCharsets.UTF_8));
    }
}
