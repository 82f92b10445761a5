package org.goodturn.sink.testing;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** Signs tokens as the local stack does. */
public final class Tokens {

    private static final String ISSUER = "https://goodturn.local";
    private static final String AUDIENCE = "goodturn";
    private static final String SCOPES = "nudges:read nudges:write me:read me:write webhooks:manage";

    private Tokens() {}

    /** For a person, for an hour. */
    public static String person(String id) {
        return person(id, Duration.ofHours(1));
    }

    /** For a person, ending so much later (or, if negative, so much ago). */
    public static String person(String id, Duration life) {
        return signed(id, life, AUDIENCE, SCOPES, null);
    }

    /** For a person, good for these scopes alone. */
    public static String scoped(String id, String... scopes) {
        return signed(id, Duration.ofHours(1), AUDIENCE, String.join(" ", scopes), null);
    }

    /** For an application that may act for everybody. */
    public static String application() {
        return signed("app:town", Duration.ofHours(1), AUDIENCE, SCOPES + " all-people", null);
    }

    /** For an application that may act for these people. */
    public static String application(String... people) {
        return signed("app:some", Duration.ofHours(1), AUDIENCE, SCOPES, List.of(people));
    }

    /** For a person, with a header {@code typ} as the issuer sends it. */
    public static String typed(String id, String type) {
        return claims(id, Duration.ofHours(1), AUDIENCE, SCOPES, null)
                .jws()
                .type(type)
                .sign(key());
    }

    /** For a person, but meant for another service. */
    public static String forAnotherService(String id) {
        return signed(id, Duration.ofHours(1), "elsewhere", SCOPES, null);
    }

    private static String signed(String subject, Duration life, String audience, String scope, List<String> people) {
        return claims(subject, life, audience, scope, people).sign(key());
    }

    private static JwtClaimsBuilder claims(
            String subject, Duration life, String audience, String scope, List<String> people) {
        var claims = Jwt.issuer(ISSUER).subject(subject).audience(audience);
        Instant now = Instant.now();
        claims.issuedAt(now.minusSeconds(7200)).expiresAt(now.plus(life));
        if (scope != null) {
            claims.claim("scope", scope);
        }
        if (people != null) {
            claims.claim("people", people);
        }
        return claims;
    }

    private static PrivateKey key() {
        String base64 = ConfigProvider.getConfig().getValue("test.private-key", String.class);
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
