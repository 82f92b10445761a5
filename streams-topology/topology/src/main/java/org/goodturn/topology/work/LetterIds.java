package org.goodturn.topology.work;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** Ids of letters: the same cause writes the same ids, however often it is handled and on whichever instance. */
final class LetterIds {
    private static final int BYTES = 12;

    private final MessageDigest digest;

    LetterIds() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** 16 characters from the cause, both people, and the position among the cause's letters. */
    String next(String causeId, String from, String to, int position) {
        String text = causeId + '\n' + from + '\n' + to + '\n' + position;
        byte[] hash = digest.digest(text.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES));
    }
}
