package org.goodturn.sink.webhook;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What signs deliveries. Its text form shows nothing. */
sealed interface Secret {

    /** The signature of a content, with its version in front, as Standard Webhooks has it. */
    String sign(byte[] content);

    /** What the receiver verifies with: the shared secret {@code whsec_…}, or the public key {@code whpk_…}. */
    String forReceiver();

    /** The bytes that are sealed and kept. */
    byte[] kept();

    /** HMAC-SHA-256. */
    final class Hmac implements Secret {
        static final int BYTES = 32;
        private final byte[] key;

        Hmac(byte[] key) {
            this.key = key.clone();
        }

        static Hmac fresh(SecureRandom random) {
            byte[] key = new byte[BYTES];
            random.nextBytes(key);
            return new Hmac(key);
        }

        @Override
        public String sign(byte[] content) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(content));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every Java has HmacSHA256", e);
            }
        }

        @Override
        public String forReceiver() {
            return "whsec_" + Base64.getEncoder().encodeToString(key);
        }

        @Override
        public byte[] kept() {
            return key.clone();
        }

        @Override
        public String toString() {
            return "an HMAC secret";
        }
    }

    /** Ed25519 (RFC 8032). */
    final class Ed25519 implements Secret {
        static final int BYTES = 32;
        private final byte[] seed;
        private final byte[] publicKey;

        /** From the seed and the public key, each as its 32 bytes, one after the other. */
        Ed25519(byte[] seedAndPublicKey) {
            this.seed = Arrays.copyOf(seedAndPublicKey, BYTES);
            this.publicKey = Arrays.copyOfRange(seedAndPublicKey, BYTES, 2 * BYTES);
        }

        static Ed25519 fresh(SecureRandom random) {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
                generator.initialize(NamedParameterSpec.ED25519, random);
                KeyPair pair = generator.generateKeyPair();
                byte[] seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
                // The X.509 form ends with the 32 bytes of the point as RFC 8032 writes it.
                byte[] encoded = pair.getPublic().getEncoded();
                byte[] both = Arrays.copyOf(seed, 2 * BYTES);
                System.arraycopy(encoded, encoded.length - BYTES, both, BYTES, BYTES);
                return new Ed25519(both);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every Java has Ed25519", e);
            }
        }

        @Override
        public String sign(byte[] content) {
            try {
                Signature signature = Signature.getInstance("Ed25519");
                signature.initSign(KeyFactory.getInstance("Ed25519")
                        .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed)));
                signature.update(content);
                return "v1a," + Base64.getEncoder().encodeToString(signature.sign());
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every Java has Ed25519", e);
            }
        }

        @Override
        public String forReceiver() {
            return "whpk_" + Base64.getEncoder().encodeToString(publicKey);
        }

        @Override
        public byte[] kept() {
            byte[] both = Arrays.copyOf(seed, 2 * BYTES);
            System.arraycopy(publicKey, 0, both, BYTES, BYTES);
            return both;
        }

        @Override
        public String toString() {
            return "an Ed25519 key";
        }
    }
}
