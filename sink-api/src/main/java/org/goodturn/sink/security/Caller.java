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

    /** The people the call is about: those named, or all the caller may act for. */
    People people(List<String> named);

    /** The one person the call is about. */
    String person(List<String> named);

    /** Somebody for themselves. */
    record Person(String id, Instant until) implements Caller {
        @Override
        public String name() {
            return "person " + id;
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
    record Application(String id, People granted, Instant until) implements Caller {
        @Override
        public String name() {
            return "application " + id;
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
