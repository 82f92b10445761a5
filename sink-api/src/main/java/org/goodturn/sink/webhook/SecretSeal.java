package org.goodturn.sink.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals secrets with AES-256-GCM, each bound to its webhook: moved to another one it does not open. The first key
 * seals, all of them open, so that the key can be changed.
 */
final class SecretSeal {

    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final List<byte[]> keys;
    private final SecureRandom random;

    SecretSeal(List<byte[]> keys, SecureRandom random) {
        this.keys = keys.stream().map(byte[]::clone).toList();
        this.random = random;
    }

    /** The secret, sealed for this webhook. */
    byte[] seal(byte[] secret, String webhook) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] closed =
                    cipher(Cipher.ENCRYPT_MODE, keys.getFirst(), nonce, webhook).doFinal(secret);
            byte[] sealed = new byte[1 + NONCE_BYTES + closed.length];
            sealed[0] = VERSION;
            System.arraycopy(nonce, 0, sealed, 1, NONCE_BYTES);
            System.arraycopy(closed, 0, sealed, 1 + NONCE_BYTES, closed.length);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    /** The secret, if it was sealed for this webhook with one of the keys. */
    Optional<byte[]> open(byte[] sealed, String webhook) {
        if (sealed.length <= 1 + NONCE_BYTES || sealed[0] != VERSION) {
            return Optional.empty();
        }
        byte[] nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE_BYTES);
        return keys.stream()
                .map(key -> opened(key, nonce, sealed, webhook))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<byte[]> opened(byte[] key, byte[] nonce, byte[] sealed, String webhook) {
        try {
            int from = 1 + NONCE_BYTES;
            return Optional.of(
                    cipher(Cipher.DECRYPT_MODE, key, nonce, webhook).doFinal(sealed, from, sealed.length - from));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, String webhook) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(webhook.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
