package org.goodturn.sink.security;

import java.security.Principal;

/** A caller that is known by other means than a token of this very call. */
public record CallerPrincipal(Caller caller) implements Principal {
    @Override
    public String getName() {
        return caller.name();
    }
}
