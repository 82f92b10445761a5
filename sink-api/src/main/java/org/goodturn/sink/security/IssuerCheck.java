package org.goodturn.sink.security;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Refuses to start with settings that would let anybody's tokens in, and warns of those that would let nobody's in. */
@Singleton
class IssuerCheck {

    private static final Logger LOG = LoggerFactory.getLogger(IssuerCheck.class);
    private static final String ISSUER = "quarkus.oidc.token.issuer";
    private static final String AUDIENCE = "quarkus.oidc.token.audience";
    private static final String GRACE = "quarkus.oidc.token.lifespan-grace";
    private static final String LOCAL = "https://goodturn.local";

    void check(@Observes StartupEvent event, Config config) {
        Optional<String> server = config.getOptionalValue("quarkus.oidc.auth-server-url", String.class);
        String issuer = config.getOptionalValue(ISSUER, String.class).orElse("");
        refuseAny(ISSUER, server.isPresent() && issuer.isEmpty() ? "discovered" : issuer);
        refuseAny(AUDIENCE, config.getOptionalValue(AUDIENCE, String.class).orElse(""));
        if (config.getOptionalValue(GRACE, Long.class).orElse(0L) > TokenKind.MAX_CLOCK_SKEW.toSeconds()) {
            throw new IllegalStateException(
                    GRACE + " must be at most " + TokenKind.MAX_CLOCK_SKEW.toSeconds() + " seconds");
        }
        if (server.isPresent() && issuer.equals(LOCAL)) {
            LOG.warn("{} is still {}: tokens of {} will be refused", ISSUER, LOCAL, server.get());
        }
    }

    private static void refuseAny(String setting, String value) {
        if (value.isBlank() || value.equals("any")) {
            throw new IllegalStateException(setting + " must be set, and not to any");
        }
    }
}
