package org.goodturn.ingest.mail;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who wrote which message: so that a reply finds whom it answers, be that message earlier in the archive or later. Holds
 * hashes alone, and of too many messages those seen last.
 */
final class ReplyIndex {
    private final Map<String, String> authors;
    private long forgotten;

    /** @param max how many messages are remembered; one takes about 200 bytes */
    ReplyIndex(int max) {
        authors = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
                boolean full = size() > max;
                forgotten += full ? 1 : 0;
                return full;
            }
        };
    }

    /** Remembers who wrote a message. */
    void put(String message, String author) {
        authors.put(message, author);
    }

    /** Who wrote it, if that is known. */
    Optional<String> author(String message) {
        return Optional.ofNullable(authors.get(message));
    }

    /** How many messages had to be forgotten. */
    long forgotten() {
        return forgotten;
    }
}
