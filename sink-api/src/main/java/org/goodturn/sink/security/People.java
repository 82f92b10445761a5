package org.goodturn.sink.security;

import java.util.Set;
import java.util.TreeSet;

/** A set of people a call is about. */
public sealed interface People {

    /** Whether the person is one of them. */
    boolean include(String person);

    /** The same for the same people, whatever their order. */
    String fingerprint();

    /** Everybody, whoever joins later included. */
    record Everybody() implements People {
        @Override
        public boolean include(String person) {
            return true;
        }

        @Override
        public String fingerprint() {
            return "*";
        }
    }

    /** Those who are listed. */
    record Listed(Set<String> ids) implements People {
        public Listed {
            ids = Set.copyOf(ids);
        }

        @Override
        public boolean include(String person) {
            return ids.contains(person);
        }

        @Override
        public String fingerprint() {
            return String.join(" ", new TreeSet<>(ids));
        }
    }
}
