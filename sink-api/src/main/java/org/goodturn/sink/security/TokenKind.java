package org.goodturn.sink.security;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Tells access tokens from other tokens that the same issuer signs with the same key: ID tokens, logout tokens, security
 * events. RFC 9068 has the header {@code typ} for this; many issuers do not send it, so that without it the claims decide.
 */
final class TokenKind {

    /** A token may have been issued so much later than now: clocks differ. */
    static final Duration MAX_CLOCK_SKEW = Duration.ofSeconds(60);

    private static final Set<String> ACCESS_TOKEN = Set.of("at+jwt", "application/at+jwt");
    private static final Set<String> ANY_TOKEN = Set.of("jwt", "application/jwt");

    /** Claims that only ID tokens, logout tokens and security events have. */
    private static final List<String> FOREIGN_CLAIMS =
            List.of("nonce", "at_hash", "c_hash", "s_hash", "events", "sub_jwk");

    private TokenKind() {}

    /**
     * What speaks against taking a token, whose signature is good, as an access token.
     *
     * @param header its header
     * @param claims its claims
     * @param types which header types are taken
     * @param now the wall time
     */
    static Optional<String> objection(JsonObject header, JsonObject claims, TokenSettings.Types types, Instant now) {
        String type = text(header.get("typ")).toLowerCase(Locale.ROOT);
        boolean said = ACCESS_TOKEN.contains(type);
        if (!said && (types == TokenSettings.Types.AT_JWT || !type.isEmpty() && !ANY_TOKEN.contains(type))) {
            return Optional.of("its header typ is not at+jwt");
        }
        // Keycloak says in a claim of this name what a token is for.
        String purpose = text(claims.get("typ"));
        if (!purpose.isEmpty() && !purpose.equalsIgnoreCase("Bearer")) {
            return Optional.of("its claim typ is not Bearer");
        }
        if (!said && FOREIGN_CLAIMS.stream().anyMatch(claims::containsKey)) {
            return Optional.of("it has claims of an ID token or of an event");
        }
        if (claims.get("iat") instanceof JsonNumber issued
                && Instant.ofEpochSecond(issued.longValue()).isAfter(now.plus(MAX_CLOCK_SKEW))) {
            return Optional.of("it was issued in the future");
        }
        return Optional.empty();
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString text ? text.getString() : "";
    }
}
