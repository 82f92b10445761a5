package org.goodturn.sink.session;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.goodturn.sink.security.Caller;
import org.goodturn.sink.security.SealingKey;

/**
 * Turns a caller into opaque text and back: AES-256-GCM with a random nonce, and the browser it was given to as
 * additional data. So it can be neither read, made up nor changed, and does not open for another browser.
 */
final class SessionSeal {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int MAX_TEXT = 8192;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    SessionSeal(SealingKey key) {
        this.key = new SecretKeySpec(key.forUse("goodturn session 1"), "AES");
    }

    /** The caller as text, good for this browser alone. */
    String seal(Caller caller, Browser browser) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, browser).doFinal(SessionText.write(caller));
            byte[] text = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, text, NONCE_BYTES, sealed.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES in GCM", e);
        }
    }

    /** The caller, if it was sealed with this key for this browser; whether it has ended is another question. */
    Optional<Caller> open(String text, Browser browser) {
        if (text.length() > MAX_TEXT) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length <= NONCE_BYTES) {
                return Optional.empty();
            }
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(bytes, NONCE_BYTES), browser);
            return Optional.of(SessionText.read(cipher.doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES)));
        } catch (IllegalArgumentException | IOException | GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, Browser browser) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(browser.fingerprint());
        return cipher;
    }
}
