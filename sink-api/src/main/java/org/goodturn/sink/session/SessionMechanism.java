package org.goodturn.sink.session;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.goodturn.sink.problem.ProblemException;
import org.goodturn.sink.security.CallerPrincipal;

/**
 * Knows callers by the session's cookie, where a request brings no token: a token always counts first. A refusal travels
 * as the cause of the exception that Quarkus expects.
 */
@ApplicationScoped
public class SessionMechanism implements HttpAuthenticationMechanism {

    private final Sessions sessions;

    @Inject
    SessionMechanism(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        if (context.request().headers().contains(HttpHeaders.AUTHORIZATION)) {
            return Uni.createFrom().nullItem();
        }
        Visit visit = Visit.of(context.request());
        Optional<Cookie> cookie = SessionCookie.in(context.request(), visit.browser());
        if (cookie.isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        try {
            CallerPrincipal caller =
                    new CallerPrincipal(sessions.resume(cookie.get().getValue(), visit));
            return Uni.createFrom()
                    .item(QuarkusSecurityIdentity.builder().setPrincipal(caller).build());
        } catch (ProblemException e) {
            return Uni.createFrom().failure(new AuthenticationFailedException(e));
        }
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        // The bearer token's challenge is the only one: a session cannot be asked for.
        return Uni.createFrom().nullItem();
    }
}
