package org.goodturn.topology.state;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes a state value: small numbers are short, everything is in one growing array. */
final class StateOutput {

    private byte[] bytes = new byte[256];
    private int size;

    StateOutput(int layout) {
        octet(layout);
    }

    void octet(int value) {
        ensure(1);
        bytes[size++] = (byte) value;
    }

    void flag(boolean value) {
        octet(value ? 1 : 0);
    }

    /** A number of either sign, shorter the smaller it is. */
    void number(long value) {
        ensure(10);
        long left = (value << 1) ^ (value >> 63);
        while ((left & ~0x7FL) != 0) {
            bytes[size++] = (byte) ((left & 0x7F) | 0x80);
            left >>>= 7;
        }
        bytes[size++] = (byte) left;
    }

    void real(double value) {
        fixed(Double.doubleToRawLongBits(value));
    }

    /** Eight bytes, for numbers that are large anyway. */
    void fixed(long value) {
        ensure(8);
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes[size++] = (byte) (value >>> shift);
        }
    }

    void text(String value) {
        byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
        number(encoded.length);
        ensure(encoded.length);
        System.arraycopy(encoded, 0, bytes, size, encoded.length);
        size += encoded.length;
    }

    /** To the millisecond; the ends of time stay the ends of time. */
    void instant(Instant at) {
        if (at.equals(Instant.MIN) || at.equals(Instant.MAX)) {
            octet(at.equals(Instant.MIN) ? 0 : 1);
        } else {
            octet(2);
            number(at.toEpochMilli());
        }
    }

    <T> void all(Collection<T> items, Consumer<T> writer) {
        number(items.size());
        items.forEach(writer);
    }

    <T> void maybe(Optional<T> item, Consumer<T> writer) {
        flag(item.isPresent());
        item.ifPresent(writer);
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    private void ensure(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
