package org.goodturn.sink.delivery;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns cursors into opaque text and back. The text is authenticated with HMAC-SHA-256 over the cursor and the
 * subscriber it was given to, so that it cannot be made up, changed, or used by or for somebody else.
 */
final class CursorSeal {

    private static final int VERSION = 1;
    private static final int TAG_BYTES = 16;
    private static final int MAX_TEXT = 4096;
    private static final int MAX_PARTITIONS = 1024;

    private final byte[] key;

    CursorSeal(byte[] key) {
        this.key = key.clone();
    }

    /** The cursor as text, good for this subscriber alone. */
    String seal(Cursor cursor, String subscriber) {
        byte[] content = write(cursor);
        byte[] tag = tag(content, subscriber);
        byte[] sealed = Arrays.copyOf(content, content.length + TAG_BYTES);
        System.arraycopy(tag, 0, sealed, content.length, TAG_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** The cursor, if it was sealed here for this subscriber. */
    Optional<Cursor> open(String text, String subscriber) {
        if (text.length() > MAX_TEXT) {
            return Optional.empty();
        }
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(text);
            if (sealed.length <= TAG_BYTES) {
                return Optional.empty();
            }
            byte[] content = Arrays.copyOf(sealed, sealed.length - TAG_BYTES);
            byte[] tag = Arrays.copyOfRange(sealed, content.length, sealed.length);
            return MessageDigest.isEqual(tag, tag(content, subscriber)) ? Optional.of(read(content)) : Optional.empty();
        } catch (IllegalArgumentException | IOException e) {
            return Optional.empty();
        }
    }

    private byte[] tag(byte[] content, String subscriber) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(content);
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(subscriber.getBytes(StandardCharsets.UTF_8)), TAG_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private static byte[] write(Cursor cursor) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeUTF(cursor.history());
            writeNumber(out, cursor.issuedAt().getEpochSecond());
            writeNumber(out, cursor.next().length);
            for (long offset : cursor.next()) {
                writeNumber(out, offset);
            }
            out.writeBoolean(cursor.openOnlyBefore().isPresent());
            if (cursor.openOnlyBefore().isPresent()) {
                for (long offset : cursor.openOnlyBefore().get()) {
                    writeNumber(out, offset);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    private static Cursor read(byte[] content) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
            if (in.readByte() != VERSION) {
                throw new IOException("another version");
            }
            String history = in.readUTF();
            Instant issuedAt = Instant.ofEpochSecond(readNumber(in));
            int partitions = (int) Math.min(MAX_PARTITIONS, readNumber(in));
            long[] next = readNumbers(in, partitions);
            Optional<long[]> openOnly = in.readBoolean() ? Optional.of(readNumbers(in, partitions)) : Optional.empty();
            return new Cursor(history, issuedAt, next, openOnly);
        }
    }

    private static long[] readNumbers(DataInputStream in, int count) throws IOException {
        long[] numbers = new long[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = readNumber(in);
        }
        return numbers;
    }

    /** Seven bits a byte, the lowest first. */
    private static void writeNumber(DataOutputStream out, long number) throws IOException {
        long left = number;
        while (left > 0x7f) {
            out.writeByte((int) (left & 0x7f | 0x80));
            left >>>= 7;
        }
        out.writeByte((int) left);
    }

    private static long readNumber(DataInputStream in) throws IOException {
        long number = 0;
        for (int shift = 0; shift < 63; shift += 7) {
            int seven = in.readUnsignedByte();
            number |= (long) (seven & 0x7f) << shift;
            if (seven < 0x80) {
                return number;
            }
        }
        throw new IOException("a number is too long");
    }
}
