package org.goodturn.sink.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is asked of tokens. */
@ConfigMapping(prefix = "goodturn.token")
public interface TokenSettings {

    /** Whether calls need scopes in the token. */
    @WithDefault("required")
    Scopes scopes();

    /** What is done about scopes. */
    enum Scopes {
        /** A token without the scope that a call needs gets 403. */
        REQUIRED,
        /** Every token has all of them but {@code all-people}: for issuers that know none. */
        IGNORED
    }
}
