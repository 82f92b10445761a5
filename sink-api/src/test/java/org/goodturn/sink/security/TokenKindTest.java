package org.goodturn.sink.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TokenKindTest {

    private static final Instant NOW = Instant.parse("2026-11-28T04:00:00Z");

    private static Optional<String> objection(String type, Map<String, Object> claims, TokenSettings.Types types) {
        JsonObject header = Json.createObjectBuilder(type == null ? Map.of() : Map.of("typ", type))
                .build();
        return TokenKind.objection(header, Json.createObjectBuilder(claims).build(), types, NOW);
    }

    private static Optional<String> objection(String type, Map<String, Object> claims) {
        return objection(type, claims, TokenSettings.Types.JWT);
    }

    @Test
    void accessTokensAreTakenWithTheTypesThatIssuersGiveThem() {
        for (String type : new String[] {"at+jwt", "AT+JWT", "application/at+jwt", "JWT", "jwt", null}) {
            assertThat(objection(type, Map.of("sub", "anna", "typ", "Bearer")))
                    .as(type)
                    .isEmpty();
        }
    }

    @Test
    void whereTheStandardTypeIsAskedForNoOtherIsTaken() {
        assertThat(objection("at+jwt", Map.of(), TokenSettings.Types.AT_JWT)).isEmpty();
        assertThat(objection("JWT", Map.of(), TokenSettings.Types.AT_JWT)).isPresent();
        assertThat(objection(null, Map.of(), TokenSettings.Types.AT_JWT)).isPresent();
    }

    @Test
    void otherTypesOfTokensAreRefused() {
        for (String type : List.of("dpop+jwt", "logout+jwt", "secevent+jwt", "id+jwt", "token-introspection+jwt")) {
            assertThat(objection(type, Map.of())).as(type).isPresent();
        }
        for (String purpose : List.of("ID", "Refresh", "Offline", "Logout")) {
            assertThat(objection("JWT", Map.of("typ", purpose))).as(purpose).isPresent();
            assertThat(objection("at+jwt", Map.of("typ", purpose))).as(purpose).isPresent();
        }
    }

    @Test
    void claimsOfIdTokensBetrayThem() {
        for (String claim : List.of("nonce", "at_hash", "c_hash", "events")) {
            assertThat(objection("JWT", Map.of(claim, "x"))).as(claim).isPresent();
        }
    }

    @Test
    void clocksMayDifferByAMinuteAndNoMore() {
        assertThat(objection("JWT", Map.of("iat", NOW.getEpochSecond() + 60))).isEmpty();
        assertThat(objection("JWT", Map.of("iat", NOW.getEpochSecond() + 61))).isPresent();
    }
}
