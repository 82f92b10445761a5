package org.goodturn.topology.work;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.goodturn.events.DeadLetter;

/** Fills in dead letters. A value too large to be kept is left out, and the detail says so. */
final class DeadLetterForm {
    private static final int MOST_DETAIL = 1000;
    private static final int MOST_KEY_BYTES = 1024;

    private final String node;
    private final int mostValueBytes;

    DeadLetterForm(String node, int mostValueBytes) {
        this.node = node;
        this.mostValueBytes = mostValueBytes;
    }

    DeadLetter fill(Moment moment, Input input, Refusal refusal) {
        boolean keep = length(input.key()) + length(input.value()) <= mostValueBytes;
        String detail = keep
                ? refusal.detail()
                : refusal.detail() + " Key and value (" + (length(input.key()) + length(input.value()))
                        + " bytes) are too large to be kept here.";
        return new DeadLetter(
                input.topic(),
                input.partition(),
                input.offset(),
                refusal.reason(),
                detail.length() > MOST_DETAIL ? detail.substring(0, MOST_DETAIL) : detail,
                node,
                moment.now(),
                keep ? wrap(input.key()) : null,
                keep ? wrap(input.value()) : null);
    }

    /** The key as the source had it, where it is text; dead letters are read by humans and tools, not joined. */
    static String keyOf(Input input) {
        boolean absent = input.key() == null || input.key().length > MOST_KEY_BYTES;
        return absent ? "" : new String(input.key(), StandardCharsets.UTF_8);
    }

    private static int length(byte[] bytes) {
        return bytes == null ? 0 : bytes.length;
    }

    private static ByteBuffer wrap(byte[] bytes) {
        return bytes == null ? null : ByteBuffer.wrap(bytes);
    }
}
