package org.goodturn.sink.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is asked of tokens, besides what {@code quarkus.oidc} asks. */
@ConfigMapping(prefix = "goodturn.token")
public interface TokenSettings {

    /** Whether calls need scopes in the token. */
    @WithDefault("required")
    Scopes scopes();

    /** Which types of token are taken. */
    @WithDefault("jwt")
    Types types();

    /** What is done about scopes. */
    enum Scopes {
        /** A token without the scope that a call needs gets 403. */
        REQUIRED,
        /** Every token has all of them but {@code all-people}: for issuers that know none. */
        IGNORED
    }

    /** What the header {@code typ} of a token may be. */
    enum Types {
        /** {@code at+jwt} as RFC 9068 has it, {@code JWT}, or nothing at all. */
        JWT,
        /** {@code at+jwt} alone. */
        AT_JWT
    }
}
