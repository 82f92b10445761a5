package org.goodturn.sink.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.ByteArrayInputStream;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets only access tokens pass, after Quarkus has verified signature, issuer, audience and time. */
@ApplicationScoped
public class AccessTokensOnly implements SecurityIdentityAugmentor {

    /** Made once: to find the implementation on the class path costs more than to read a token. */
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    private static final Logger LOG = LoggerFactory.getLogger(AccessTokensOnly.class);

    private final TokenSettings settings;
    private final InstantSource wall = InstantSource.system();

    @Inject
    AccessTokensOnly(TokenSettings settings) {
        this.settings = settings;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        Optional<String> objection = objection(token.getRawToken());
        if (objection.isEmpty()) {
            return Uni.createFrom().item(identity);
        }
        LOG.debug("A token is refused: {}", objection.get());
        return Uni.createFrom().failure(new AuthenticationFailedException(objection.get()));
    }

    private Optional<String> objection(String raw) {
        String[] parts = raw == null ? new String[0] : raw.split("\\.");
        if (parts.length != 3) {
            return Optional.of("it is not a signed JWT");
        }
        try {
            return TokenKind.objection(json(parts[0]), json(parts[1]), settings.types(), wall.instant());
        } catch (IllegalArgumentException | JsonException e) {
            return Optional.of("it does not parse");
        }
    }

    private static JsonObject json(String part) {
        try (JsonReader reader = READERS.createReader(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(part)))) {
            return reader.readObject();
        }
    }
}
