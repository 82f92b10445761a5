package org.goodturn.sink.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.goodturn.sink.problem.ProblemException;
import org.goodturn.sink.testing.Settings;
import org.junit.jupiter.api.Test;

class CallersTest {

    private static Caller of(Map<String, Object> claims, TokenSettings.Scopes rule) {
        return new Callers(Settings.with(Map.of()), new Asked(rule)).of(new Token(claims));
    }

    private static Caller of(Map<String, Object> claims) {
        return of(claims, TokenSettings.Scopes.REQUIRED);
    }

    private static Map<String, Object> scoped(Object scope) {
        return Map.of("sub", "anna", "exp", 1L, "scope", scope);
    }

    @Test
    void readsScopesHoweverAnIssuerWritesThem() {
        Set<Scope> both = Set.of(Scope.NUDGES_READ, Scope.ME_WRITE);
        assertThat(of(scoped("openid nudges:read me:write")).scopes()).isEqualTo(both);
        assertThat(of(scoped(List.of("nudges:read", "me:write"))).scopes()).isEqualTo(both);
        assertThat(of(scoped(Json.createArrayBuilder(
                                        both.stream().map(Scope::word).toList())
                                .build()))
                        .scopes())
                .isEqualTo(both);
        assertThat(of(scoped("NUDGES:READ nudges:readx nudges")).scopes()).isEmpty();
        assertThat(of(Map.of("sub", "anna", "exp", 1L)).scopes()).isEmpty();
    }

    @Test
    void grantsEveryScopeButEverybodyWhereTheIssuerKnowsNone() {
        Caller caller = of(Map.of("sub", "anna", "exp", 1L), TokenSettings.Scopes.IGNORED);
        assertThat(caller).isInstanceOf(Caller.Person.class);
        assertThat(caller.scopes()).isEqualTo(Scope.all());
    }

    @Test
    void tellsApplicationsByWhatTheyWereGranted() {
        assertThat(of(scoped("all-people")))
                .isInstanceOfSatisfying(Caller.Application.class, application -> assertThat(application.granted())
                        .isEqualTo(new People.Everybody()));
        assertThat(of(Map.of("sub", "app", "exp", 1L, "people", List.of("anna", "no person!"))))
                .isInstanceOfSatisfying(Caller.Application.class, application -> assertThat(application.granted())
                        .isEqualTo(new People.Listed(Set.of("anna"))));
        assertThatThrownBy(() -> of(Map.of("sub", "app:x", "exp", 1L))).isInstanceOf(ProblemException.class);
    }

    private record Asked(Scopes scopes) implements TokenSettings {
        @Override
        public Types types() {
            return Types.JWT;
        }
    }

    private record Token(Map<String, Object> claims) implements JsonWebToken {
        @Override
        public String getName() {
            return getSubject();
        }

        @Override
        public Set<String> getClaimNames() {
            return claims.keySet();
        }

        @Override
        @SuppressWarnings("unchecked") // the caller knows the claim's type
        public <T> T getClaim(String name) {
            return (T) claims.get(name);
        }
    }
}
