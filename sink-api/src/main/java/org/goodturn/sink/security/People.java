package org.goodturn.sink.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;

/** A set of people a call is about. */
public sealed interface People {

    /** Whether the person is one of them. */
    boolean include(String person);

    /** The same for the same people, whatever their order; short, however many they are. */
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
            return ids.size() == 1 ? ids.iterator().next() : digest(String.join(" ", new TreeSet<>(ids)));
        }

        private static String digest(String text) {
            try {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }
    }
}
