package org.goodturn.sink.delivery;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A topic's history as a number that goes into cursors. */
final class TopicName {

    private TopicName() {}

    /** The same for the same history, another for any other; 64 bits of its digest. */
    static long of(String history) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(history.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
