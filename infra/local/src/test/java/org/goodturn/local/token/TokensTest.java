package org.goodturn.local.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import org.goodturn.local.data.DataDirectory;
import org.goodturn.local.data.KeyFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensTest {

    private static final Instant NOW = Instant.parse("2026-11-23T21:00:00Z");

    @TempDir
    Path folder;

    private KeyFiles keys;
    private Tokens tokens;

    @BeforeEach
    void makeKeys() {
        keys = new KeyFiles(new DataDirectory(folder));
        keys.createMissing();
        tokens = new Tokens(keys, InstantSource.fixed(NOW));
    }

    @Test
    void a_person_s_token_names_the_person_and_ends() throws Exception {
        JsonNode claims = claims(tokens.forPerson("pAda", Duration.ofHours(2)));

        assertThat(claims.path("sub").asText()).isEqualTo("pAda");
        assertThat(claims.path("iss").asText()).isEqualTo("https://goodturn.local");
        assertThat(claims.path("aud").asText()).isEqualTo("goodturn");
        assertThat(claims.path("exp").asLong()).isEqualTo(NOW.plusSeconds(7200).getEpochSecond());
        assertThat(claims.path("scope").asText())
                .isEqualTo("nudges:read nudges:write me:read me:write webhooks:manage");
    }

    @Test
    void an_application_s_token_is_good_for_everybody() throws Exception {
        JsonNode claims = claims(tokens.forApplication(Duration.ofHours(2)));

        assertThat(claims.path("sub").asText()).isEqualTo("app:town");
        assertThat(claims.path("scope").asText()).endsWith(" webhooks:manage all-people");
    }

    @Test
    void the_public_key_verifies_the_signature_and_no_other_content() throws Exception {
        String[] parts = tokens.forPerson("pAda", Duration.ofHours(2)).split("\\.");

        assertThat(verifies(parts[0] + "." + parts[1], parts[2])).isTrue();
        assertThat(verifies(parts[0] + "." + parts[1] + "x", parts[2])).isFalse();
    }

    private boolean verifies(String signed, String signature) throws Exception {
        PublicKey key = KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(keys.tokenPublicBase64())));
        Signature verifier = Signature.getInstance("SHA256withRSA");
        verifier.initVerify(key);
        verifier.update(signed.getBytes(StandardCharsets.US_ASCII));
        return verifier.verify(Base64.getUrlDecoder().decode(signature));
    }

    private static JsonNode claims(String token) throws Exception {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }
}
