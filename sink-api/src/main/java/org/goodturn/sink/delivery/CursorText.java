package org.goodturn.sink.delivery;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** A cursor as bytes: few, since one goes with each event. Numbers have seven bits a byte, the lowest first. */
final class CursorText {

    private static final byte VERSION = 2;
    private static final int MAX_PARTITIONS = 1024;
    private static final int LONGEST_NUMBER = 9;
    private static final int HEAD = 1 + Long.BYTES + 5 * LONGEST_NUMBER;

    private CursorText() {}

    static byte[] write(Cursor cursor) {
        int named = cursor.partitions().length;
        ByteBuffer out = ByteBuffer.allocate(HEAD + 3 * named * LONGEST_NUMBER);
        out.put(VERSION).putLong(cursor.history());
        put(out, cursor.issuedAtMillis());
        put(out, cursor.judgedUntilMillis());
        put(out, cursor.partitionCount());
        put(out, named);
        put(out, cursor.openOnlyBefore().length == 0 ? 0 : 1);
        for (int i = 0; i < named; i++) {
            if (named < cursor.partitionCount()) {
                put(out, cursor.partitions()[i]);
            }
            put(out, cursor.next()[i]);
            if (cursor.openOnlyBefore().length > 0) {
                put(out, cursor.openOnlyBefore()[i]);
            }
        }
        return Arrays.copyOf(out.array(), out.position());
    }

    /** The cursor, or nothing if the bytes are none of this version. */
    static Optional<Cursor> read(byte[] content) {
        try {
            ByteBuffer in = ByteBuffer.wrap(content);
            return in.get() == VERSION ? read(in) : Optional.empty();
        } catch (BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    private static Optional<Cursor> read(ByteBuffer in) {
        long history = in.getLong();
        long issuedAt = take(in);
        long judgedUntil = take(in);
        long count = take(in);
        long named = take(in);
        boolean openOnly = take(in) == 1;
        if (count > MAX_PARTITIONS || named > count) {
            return Optional.empty();
        }
        int[] partitions = new int[(int) named];
        long[] next = new long[partitions.length];
        long[] openOnlyBefore = new long[openOnly ? partitions.length : 0];
        for (int i = 0; i < partitions.length; i++) {
            long partition = named < count ? take(in) : i;
            if (partition >= count) {
                return Optional.empty();
            }
            partitions[i] = (int) partition;
            next[i] = take(in);
            if (openOnly) {
                openOnlyBefore[i] = take(in);
            }
        }
        return Optional.of(new Cursor(history, issuedAt, judgedUntil, (int) count, partitions, next, openOnlyBefore));
    }

    private static void put(ByteBuffer out, long number) {
        long left = number;
        while (left > 0x7f) {
            out.put((byte) (left & 0x7f | 0x80));
            left >>>= 7;
        }
        out.put((byte) left);
    }

    private static long take(ByteBuffer in) {
        long number = 0;
        for (int shift = 0; shift < 63; shift += 7) {
            int seven = in.get() & 0xff;
            number |= (long) (seven & 0x7f) << shift;
            if (seven < 0x80) {
                return number;
            }
        }
        throw new BufferUnderflowException();
    }
}
