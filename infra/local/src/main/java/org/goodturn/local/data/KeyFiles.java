package org.goodturn.local.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import org.goodturn.ingest.identity.HashKey;
import org.goodturn.ingest.identity.PersonIds;

/** The keys of a local stack, made once and kept in files that the owner alone can read. */
public final class KeyFiles {

    private static final int RSA_BITS = 2048;

    private final Path folder;

    /** The keys in the data directory. */
    public KeyFiles(DataDirectory data) {
        this.folder = data.keys();
    }

    /** Makes those that are missing. */
    public void createMissing() {
        HashKey.createIfMissing(hash());
        HashKey.createIfMissing(cursor());
        HashKey.createIfMissing(session());
        HashKey.createIfMissing(webhooks());
        if (!Files.exists(tokenPublic())) {
            KeyPair pair = newKeyPair();
            replacePrivately(tokenPrivate(), pem("PRIVATE KEY", pair.getPrivate()));
            replacePrivately(tokenPublic(), pem("PUBLIC KEY", pair.getPublic()));
        }
    }

    /** With which identifiers are hashed: 32 random bytes in hex. */
    public Path hash() {
        return folder.resolve("hash.key");
    }

    /** With which the sink API seals cursors: 32 random bytes in hex. */
    public Path cursor() {
        return folder.resolve("cursor.key");
    }

    /** With which the sink API seals the sessions of pages: 32 random bytes in hex. */
    public Path session() {
        return folder.resolve("session.key");
    }

    /** With which the sink API seals the secrets of webhooks: 32 random bytes in hex. */
    public Path webhooks() {
        return folder.resolve("webhooks.key");
    }

    /** With which tokens are verified: an RSA public key. */
    public Path tokenPublic() {
        return folder.resolve("token-public.pem");
    }

    private Path tokenPrivate() {
        return folder.resolve("token-private.pem");
    }

    /** With which tokens are signed. */
    public PrivateKey signingKey() {
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(withoutFrame(Files.readString(tokenPrivate())));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (IOException e) {
            throw new UncheckedIOException("The key " + tokenPrivate() + " cannot be read", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key " + tokenPrivate() + " is damaged", e);
        }
    }

    /** The id that the stack gives to an identifier, as in the input. */
    public Optional<String> personId(String identifier) {
        return new PersonIds(HashKey.read(hash())).of(identifier);
    }

    /** The public key as base64, without the lines around it. */
    public String tokenPublicBase64() {
        try {
            return withoutFrame(Files.readString(tokenPublic())).replaceAll("\\s", "");
        } catch (IOException e) {
            throw new UncheckedIOException("The key " + tokenPublic() + " cannot be read", e);
        }
    }

    private static String withoutFrame(String pem) {
        return pem.replaceAll("-----[A-Z ]+-----", "");
    }

    private static KeyPair newKeyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(RSA_BITS);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has RSA", e);
        }
    }

    private static String pem(String what, Key key) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return "-----BEGIN " + what + "-----\n" + body + "\n-----END " + what + "-----\n";
    }

    /** Writes through a file that was never readable by anybody else. */
    private static void replacePrivately(Path file, String content) {
        Path written = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(written);
            Files.createFile(
                    written, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(written, content.getBytes(StandardCharsets.UTF_8), StandardOpenOption.WRITE);
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The key " + file + " cannot be written", e);
        }
    }
}
