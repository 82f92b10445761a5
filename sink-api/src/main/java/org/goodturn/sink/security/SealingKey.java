package org.goodturn.sink.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A secret of at least 32 bytes, from a file in hex, or made for this run alone. */
public final class SealingKey {

    private static final Logger LOG = LoggerFactory.getLogger(SealingKey.class);
    private static final int BYTES = 32;

    private final byte[] secret;

    SealingKey(byte[] secret) {
        this.secret = secret.clone();
    }

    /**
     * The key in a file.
     *
     * @param setting the name of the setting, for messages
     * @param file the file; without it a key is made, and what it sealed is unknown after a restart
     */
    public static SealingKey from(String setting, Optional<Path> file) {
        if (file.isEmpty()) {
            LOG.warn(
                    "{} is not set: what is sealed now will be unknown after a restart and to other instances",
                    setting);
            byte[] made = new byte[BYTES];
            new SecureRandom().nextBytes(made);
            return new SealingKey(made);
        }
        try {
            byte[] read = HexFormat.of().parseHex(Files.readString(file.get()).strip());
            if (read.length >= BYTES) {
                return new SealingKey(read);
            }
        } catch (IllegalArgumentException e) {
            throw unusable(setting, e);
        } catch (IOException e) {
            throw new UncheckedIOException(setting + " cannot be read", e);
        }
        throw unusable(setting, null);
    }

    /** 32 bytes for one use, which tell nothing about those of another use of the same file. */
    public byte[] forUse(String use) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(use.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private static IllegalStateException unusable(String setting, Exception cause) {
        return new IllegalStateException(setting + " must hold at least " + BYTES + " bytes in hex", cause);
    }
}
