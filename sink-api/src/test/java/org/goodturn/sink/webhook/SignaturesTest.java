package org.goodturn.sink.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignaturesTest {

    private static final byte[] BODY = "{\"type\":\"nudge.changed\",\"ü\":1}".getBytes(StandardCharsets.UTF_8);

    private final SecureRandom random = new SecureRandom();

    private static Map<String, List<String>> headers(String id, long timestamp, String signature) {
        return Map.of(
                "webhook-id", List.of(id),
                "webhook-timestamp", List.of(Long.toString(timestamp)),
                "webhook-signature", List.of(signature));
    }

    private static void verify(String secret, byte[] body, Map<String, List<String>> headers) throws Exception {
        new Webhook(secret).verify(new String(body, StandardCharsets.UTF_8), headers);
    }

    @Test
    void hmacIsWhatTheSpecificationsOwnExampleHas() {
        // The example of the Standard Webhooks specification and of all its libraries.
        Secret secret = new Secret.Hmac(Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));
        String signed = Signatures.of(
                List.of(secret),
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                1_614_265_330,
                "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8));
        assertThat(signed).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
        assertThat(secret.forReceiver()).isEqualTo("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    }

    @Test
    void hmacIsVerifiedByTheProjectsOwnLibrary() throws Exception {
        Secret secret = Secret.Hmac.fresh(random);
        long now = Instant.now().getEpochSecond();
        String signature = Signatures.of(List.of(secret), "msg_1", now, BODY);
        verify(secret.forReceiver(), BODY, headers("msg_1", now, signature));
        assertThatThrownBy(() -> verify(secret.forReceiver(), BODY, headers("msg_2", now, signature)))
                .isInstanceOf(WebhookVerificationException.class);
        assertThatThrownBy(() -> verify(secret.forReceiver(), BODY, headers("msg_1", now + 1, signature)))
                .isInstanceOf(WebhookVerificationException.class);
        assertThatThrownBy(() -> verify(
                        secret.forReceiver(), "{}".getBytes(StandardCharsets.UTF_8), headers("msg_1", now, signature)))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void afterARotationEitherSecretVerifies() throws Exception {
        Secret fresh = Secret.Hmac.fresh(random);
        Secret before = Secret.Hmac.fresh(random);
        long now = Instant.now().getEpochSecond();
        String signature = Signatures.of(List.of(fresh, before), "msg_1", now, BODY);
        assertThat(signature.split(" ")).hasSize(2).allMatch(one -> one.startsWith("v1,"));
        verify(fresh.forReceiver(), BODY, headers("msg_1", now, signature));
        verify(before.forReceiver(), BODY, headers("msg_1", now, signature));
        Secret foreign = Secret.Hmac.fresh(random);
        assertThatThrownBy(() -> verify(foreign.forReceiver(), BODY, headers("msg_1", now, signature)))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void ed25519IsVerifiedWithThePublicKeyThatTheReceiverGot() throws Exception {
        Secret.Ed25519 secret = Secret.Ed25519.fresh(random);
        String signature = Signatures.of(List.of(secret), "msg_1", 1_700_000_000, BODY);
        assertThat(signature).startsWith("v1a,");
        byte[] content =
                ("msg_1.1700000000." + new String(BODY, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        assertThat(verifies(secret.forReceiver(), signature, content)).isTrue();
        content[0]++;
        assertThat(verifies(secret.forReceiver(), signature, content)).isFalse();
    }

    @Test
    void ed25519IsWhatRfc8032Has() throws Exception {
        // RFC 8032, 7.1, test 2.
        byte[] seed = bytes("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
        byte[] point = bytes("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
        byte[] both = new byte[64];
        System.arraycopy(seed, 0, both, 0, 32);
        System.arraycopy(point, 0, both, 32, 32);
        String signature = new Secret.Ed25519(both).sign(new byte[] {0x72});
        assertThat(Base64.getDecoder().decode(signature.substring("v1a,".length())))
                .isEqualTo(bytes("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"));
    }

    @Test
    void whatIsKeptMakesTheSameSecretAgainAndShowsNothingAsText() {
        Secret.Ed25519 pair = Secret.Ed25519.fresh(random);
        Secret.Hmac shared = Secret.Hmac.fresh(random);
        assertThat(new Secret.Ed25519(pair.kept()).forReceiver()).isEqualTo(pair.forReceiver());
        assertThat(new Secret.Hmac(shared.kept()).forReceiver()).isEqualTo(shared.forReceiver());
        assertThat(pair.toString() + shared).isEqualTo("an Ed25519 keyan HMAC secret");
    }

    private static byte[] bytes(String hex) {
        return java.util.HexFormat.of().parseHex(hex);
    }

    private static boolean verifies(String publicKey, String signature, byte[] content) throws Exception {
        byte[] point = Base64.getDecoder().decode(publicKey.substring("whpk_".length()));
        boolean odd = (point[31] & 0x80) != 0;
        byte[] bigEndian = new byte[32];
        for (int i = 0; i < 32; i++) {
            bigEndian[i] = point[31 - i];
        }
        bigEndian[0] &= 0x7f;
        PublicKey key = KeyFactory.getInstance("Ed25519")
                .generatePublic(new EdECPublicKeySpec(
                        NamedParameterSpec.ED25519, new EdECPoint(odd, new BigInteger(1, bigEndian))));
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(key);
        verifier.update(content);
        return verifier.verify(Base64.getDecoder().decode(signature.substring("v1a,".length())));
    }
}
