package org.goodturn.sink.security;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.goodturn.sink.problem.ProblemException;
import org.goodturn.sink.problem.ProblemKind;
import org.goodturn.topics.PersonKeys;

/** Who calls. */
public sealed interface Caller {

    /** At most so many people can be named in one call. */
    int MAX_NAMED = 500;

    /** A name for the caller that no other caller has. */
    String name();

    /** When the token ends, by wall time. */
    Instant until();

    /** What the token may be used for. */
    Set<Scope> scopes();

    /** The same caller until another moment. */
    Caller lastingUntil(Instant end);

    /** Whether the token may be used for this. */
    default boolean may(Scope scope) {
        return scopes().contains(scope);
    }

    /** Refuses the call if the token may not be used for this. */
    default void mustBeAllowed(Scope scope) {
        if (!may(scope)) {
            // RFC 6750, section 3.1.
            throw new ProblemException(
                            ProblemKind.INSUFFICIENT_SCOPE,
                            "The call needs a token with the scope " + scope.word() + ".")
                    .with("WWW-Authenticate", "Bearer error=\"insufficient_scope\", scope=\"" + scope.word() + "\"");
        }
    }

    /** The people the call is about: those named, or all the caller may act for. */
    People people(List<String> named);

    /** The one person the call is about. */
    String person(List<String> named);

    /** Somebody for themselves. */
    record Person(String id, Set<Scope> scopes, Instant until) implements Caller {
        public Person {
            scopes = Set.copyOf(scopes);
        }

        @Override
        public String name() {
            return "person " + id;
        }

        @Override
        public Caller lastingUntil(Instant end) {
            return new Person(id, scopes, end);
        }

        @Override
        public People people(List<String> named) {
            return new People.Listed(Set.of(person(named)));
        }

        @Override
        public String person(List<String> named) {
            if (named.stream().anyMatch(other -> !other.equals(id))) {
                throw new ProblemException(ProblemKind.NOT_ALLOWED, "A person's token speaks for that person alone.");
            }
            return id;
        }
    }

    /** An application for those who are granted to it. */
    record Application(String id, People granted, Set<Scope> scopes, Instant until) implements Caller {
        public Application {
            scopes = Set.copyOf(scopes);
        }

        @Override
        public String name() {
            return "application " + id;
        }

        @Override
        public Caller lastingUntil(Instant end) {
            return new Application(id, granted, scopes, end);
        }

        @Override
        public People people(List<String> named) {
            if (named.isEmpty()) {
                return granted;
            }
            if (named.size() > MAX_NAMED) {
                throw new ProblemException(
                        ProblemKind.INVALID_PARAMETER, "Name at most " + MAX_NAMED + " people, or none for all.");
            }
            named.forEach(this::check);
            return new People.Listed(Set.copyOf(named));
        }

        @Override
        public String person(List<String> named) {
            if (named.size() != 1) {
                throw new ProblemException(
                        ProblemKind.INVALID_PARAMETER, "An application names one person: ?person=ID.");
            }
            check(named.getFirst());
            return named.getFirst();
        }

        private void check(String person) {
            // The same answer whether the person exists or not.
            if (!PersonKeys.isPerson(person) || !granted.include(person)) {
                throw new ProblemException(
                        ProblemKind.NOT_ALLOWED, "The application was not granted to act for that person.");
            }
        }
    }
}
