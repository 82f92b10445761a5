package org.goodturn.local.token;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.goodturn.local.data.KeyFiles;

/** Signs bearer tokens (JWT, RS256) as the stack's own issuer. They carry wall time, whatever clock the stack has. */
public final class Tokens {

    /** Who issues them. */
    public static final String ISSUER = "https://goodturn.local";

    /** Whom they are meant for. */
    public static final String AUDIENCE = "goodturn";

    /** How long one lasts unless said otherwise. */
    public static final Duration DEFAULT_LIFE = Duration.ofHours(12);

    private static final String APPLICATION = "app:town";
    private static final String SCOPES = "nudges:read nudges:write me:read me:write webhooks:manage";
    private static final String EVERYBODY = "all-people";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PrivateKey key;
    private final InstantSource wall;

    /** Signs with the key of the data directory. */
    public Tokens(KeyFiles keys, InstantSource wall) {
        this.key = keys.signingKey();
        this.wall = wall;
    }

    /** One for a person. */
    public String forPerson(String person, Duration life) {
        return sign(claims(person, life));
    }

    /** One for an application that may act for everybody. */
    public String forApplication(Duration life) {
        Map<String, Object> claims = claims(APPLICATION, life);
        claims.put("scope", SCOPES + " " + EVERYBODY);
        return sign(claims);
    }

    private Map<String, Object> claims(String subject, Duration life) {
        long now = wall.instant().getEpochSecond();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", ISSUER);
        claims.put("aud", AUDIENCE);
        claims.put("scope", SCOPES);
        claims.put("sub", subject);
        claims.put("iat", now);
        claims.put("exp", now + life.toSeconds());
        return claims;
    }

    private String sign(Map<String, Object> claims) {
        String signed = part(Map.of("alg", "RS256", "typ", "JWT")) + "." + part(claims);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + encode(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The token could not be signed", e);
        }
    }

    private static String part(Map<String, Object> content) {
        try {
            return encode(JSON.writeValueAsBytes(content));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
