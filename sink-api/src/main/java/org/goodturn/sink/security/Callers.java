package org.goodturn.sink.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.goodturn.sink.SinkSettings;
import org.goodturn.sink.problem.ProblemException;
import org.goodturn.sink.problem.ProblemKind;
import org.goodturn.topics.PersonKeys;

/** Knows who calls: from a verified token, or from a session that was opened with one. */
@Singleton
public class Callers {

    private final SinkSettings.Token settings;
    private final TokenSettings.Scopes rule;

    @Inject
    Callers(SinkSettings settings, TokenSettings tokens) {
        this.settings = settings.token();
        this.rule = tokens.scopes();
    }

    /** Who calls with this identity. */
    public Caller of(SecurityIdentity identity) {
        return switch (identity.getPrincipal()) {
            case JsonWebToken token -> of(token);
            case CallerPrincipal known -> known.caller();
            case null, default ->
                throw new ProblemException(ProblemKind.NOT_AUTHENTICATED, "Send Authorization: Bearer with a token.");
        };
    }

    Caller of(JsonWebToken token) {
        Instant until = Instant.ofEpochSecond(token.getExpirationTime());
        String subject = Objects.requireNonNullElse(token.getSubject(), "");
        Collection<String> words = words(token);
        Set<Scope> scopes = rule == TokenSettings.Scopes.IGNORED ? Scope.all() : Scope.named(words);
        if (words.contains(settings.allPeopleScope())) {
            return new Caller.Application(subject, new People.Everybody(), scopes, until);
        }
        if (token.containsClaim(settings.peopleClaim())) {
            Set<String> people = texts(token.getClaim(settings.peopleClaim())).stream()
                    .filter(PersonKeys::isPerson)
                    .collect(Collectors.toSet());
            return new Caller.Application(subject, new People.Listed(people), scopes, until);
        }
        Object person = token.getClaim(settings.personClaim());
        String id = person instanceof JsonString text ? text.getString() : Objects.toString(person, "");
        if (!PersonKeys.isPerson(id)) {
            throw new ProblemException(ProblemKind.NOT_ALLOWED, "The token names neither a person nor people.");
        }
        return new Caller.Person(id, scopes, until);
    }

    private static Collection<String> words(JsonWebToken token) {
        Object scope = token.getClaim("scope");
        return scope == null
                ? List.of()
                : texts(scope).stream()
                        .flatMap(text -> Arrays.stream(text.split(" ")))
                        .toList();
    }

    private static List<String> texts(Object claim) {
        return switch (claim) {
            case JsonArray array ->
                array.stream().flatMap(value -> texts(value).stream()).toList();
            case Collection<?> many ->
                many.stream().flatMap(value -> texts(value).stream()).toList();
            case JsonString text -> List.of(text.getString());
            case String text -> List.of(text);
            case null, default -> List.of();
        };
    }
}
