package org.goodturn.topology.stage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.goodturn.domain.Topic;
import org.goodturn.domain.intent.Shift;

/** Ids that follow from what they name: the same records give the same ids, however often they are processed. */
public final class StableIds {

    private static final int BYTES = 15;

    private StableIds() {}

    /** The same person, topic and beginning give the same shift. */
    public static String ofShift(String person, Topic topic, Shift shift) {
        return of("shift", person, topic.path(), Long.toString(shift.since().getEpochSecond()));
    }

    /** Twenty characters of base64url: the beginning of the SHA-256 of the parts. */
    public static String of(String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest.digest(), BYTES));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
