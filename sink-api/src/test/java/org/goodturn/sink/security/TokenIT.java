package org.goodturn.sink.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.ConfigProvider;
import org.goodturn.sink.testing.TestBroker;
import org.jose4j.json.JsonUtil;
import org.junit.jupiter.api.Test;

/** Tokens as nobody should make them, made by hand. */
@QuarkusTest
@QuarkusTestResource(TestBroker.class)
class TokenIT {

    private static Map<String, Object> claims() {
        long now = Instant.now().getEpochSecond();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", "https://goodturn.local");
        claims.put("aud", "goodturn");
        claims.put("sub", "anna");
        claims.put("scope", "nudges:read");
        claims.put("iat", now);
        claims.put("exp", now + 600);
        return claims;
    }

    private static Map<String, Object> claims(String name, Object value) {
        Map<String, Object> claims = claims();
        claims.put(name, value);
        return claims;
    }

    private static Map<String, Object> without(String name) {
        Map<String, Object> claims = claims();
        claims.remove(name);
        return claims;
    }

    private static Map<String, Object> header(String type) {
        return Map.of("alg", "RS256", "typ", type);
    }

    private static String part(Map<String, Object> content) {
        return encode(JsonUtil.toJson(content).getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    private static String signed(Map<String, Object> header, Map<String, Object> claims) {
        String content = part(header) + "." + part(claims);
        try {
            PrivateKey key = KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(setting("test.private-key"))));
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + encode(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signed with the public key's bytes as if they were a shared secret. */
    private static String confused(byte[] secret) throws GeneralSecurityException {
        String content = part(Map.of("alg", "HS256", "typ", "JWT")) + "." + part(claims());
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        return content + "." + encode(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
    }

    private static int status(String token) {
        Response answer = given().header("Authorization", "Bearer " + token).get("/v1/nudges");
        if (answer.statusCode() == 401) {
            assertThat(answer.contentType()).startsWith("application/problem+json");
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
        }
        return answer.statusCode();
    }

    @Test
    void anAccessTokenIsTakenWithEitherType() {
        assertThat(status(signed(header("JWT"), claims()))).isEqualTo(200);
        assertThat(status(signed(header("at+jwt"), claims()))).isEqualTo(200);
        assertThat(status(signed(header("application/at+jwt"), claims()))).isEqualTo(200);
    }

    @Test
    void everyOtherKindOfTokenIsRefused() {
        assertThat(status(signed(header("logout+jwt"), claims()))).isEqualTo(401);
        assertThat(status(signed(header("JWT"), claims("nonce", "n")))).isEqualTo(401);
        assertThat(status(signed(header("JWT"), claims("typ", "ID")))).isEqualTo(401);
    }

    @Test
    void aTokenThatIsUnsignedOrSignedWithThePublicKeyIsRefused() throws GeneralSecurityException {
        String unsigned = part(Map.of("alg", "none", "typ", "JWT")) + "." + part(claims()) + ".";
        String publicKey = setting("quarkus.oidc.public-key");
        assertThat(status(unsigned)).isEqualTo(401);
        assertThat(status(unsigned + encode(new byte[] {1}))).isEqualTo(401);
        assertThat(status(confused(publicKey.getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo(401);
        assertThat(status(confused(Base64.getDecoder().decode(publicKey)))).isEqualTo(401);
    }

    @Test
    void issuerAudienceAndTimesMustBeThereAndFit() {
        long now = Instant.now().getEpochSecond();
        for (String claim : new String[] {"iss", "aud", "exp"}) {
            assertThat(status(signed(header("JWT"), without(claim)))).as(claim).isEqualTo(401);
        }
        assertThat(status(signed(header("JWT"), claims("iss", "https://elsewhere.example"))))
                .isEqualTo(401);
        assertThat(status(signed(header("JWT"), claims("aud", "goodturn2")))).isEqualTo(401);
        assertThat(status(signed(header("JWT"), claims("exp", now - 1)))).isEqualTo(401);
        assertThat(status(signed(header("JWT"), claims("nbf", now + 300)))).isEqualTo(401);
        assertThat(status(signed(header("JWT"), claims("iat", now + 300)))).isEqualTo(401);
    }

    @Test
    void aTokenMadeFromPartsOfOthersIsRefused() {
        String[] anna = signed(header("JWT"), claims()).split("\\.");
        String[] bert = signed(header("JWT"), claims("sub", "bert")).split("\\.");
        assertThat(status(anna[0] + "." + bert[1] + "." + anna[2])).isEqualTo(401);
        assertThat(status(anna[0] + "." + anna[1] + ".")).isEqualTo(401);
        assertThat(status(anna[0] + "." + anna[1])).isEqualTo(401);
    }
}
