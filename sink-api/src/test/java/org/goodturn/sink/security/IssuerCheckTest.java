package org.goodturn.sink.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

class IssuerCheckTest {

    private static void check(String setting, String value) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "quarkus.oidc.token.issuer", "https://login.example/realms/town",
                "quarkus.oidc.token.audience", "goodturn"));
        settings.put(setting, value);
        Config config = new SmallRyeConfigBuilder().withDefaultValues(settings).build();
        new IssuerCheck().check(new StartupEvent(), config);
    }

    @Test
    void startsWithOneIssuerAndAnAudience() {
        assertThatCode(() -> check("quarkus.oidc.token.lifespan-grace", "60")).doesNotThrowAnyException();
    }

    @Test
    void leavesTheIssuerToItsOwnDocumentsWhereItIsNamed() {
        Map<String, String> settings = Map.of(
                "quarkus.oidc.auth-server-url", "https://login.example/realms/town",
                "quarkus.oidc.token.audience", "goodturn");
        Config config = new SmallRyeConfigBuilder().withDefaultValues(settings).build();
        assertThatCode(() -> new IssuerCheck().check(new StartupEvent(), config))
                .doesNotThrowAnyException();
    }

    @Test
    void doesNotStartWhereAnybodysTokenWouldDo() {
        for (String setting : new String[] {"quarkus.oidc.token.issuer", "quarkus.oidc.token.audience"}) {
            for (String value : new String[] {"any", " "}) {
                assertThatThrownBy(() -> check(setting, value)).hasMessageContaining(setting);
            }
        }
    }

    @Test
    void doesNotForgiveMoreThanAMinuteOfDelay() {
        assertThatThrownBy(() -> check("quarkus.oidc.token.lifespan-grace", "61"))
                .hasMessageContaining("lifespan-grace");
    }
}
