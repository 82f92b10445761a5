package org.goodturn.topology.state;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads what {@link StateOutput} wrote. */
final class StateInput {

    private final byte[] bytes;
    private final int layout;
    private int at;

    /**
     * @param newest the newest layout that the caller knows
     * @throws IllegalArgumentException on a newer one: a later version wrote it
     */
    StateInput(byte[] bytes, int newest) {
        this.bytes = bytes;
        layout = octet();
        if (layout < 1 || layout > newest) {
            throw new IllegalArgumentException(
                    "state layout " + layout + " is not known here (newest: " + newest + "); a later version wrote it");
        }
    }

    /** The layout in which the value was written. */
    int layout() {
        return layout;
    }

    int octet() {
        return bytes[at++];
    }

    boolean flag() {
        return bytes[at++] != 0;
    }

    long number() {
        long value = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes[at++];
            value |= (long) (next & 0x7F) << shift;
            shift += 7;
        } while (next < 0);
        return (value >>> 1) ^ -(value & 1);
    }

    int count() {
        return Math.toIntExact(number());
    }

    double real() {
        return Double.longBitsToDouble(fixed());
    }

    long fixed() {
        long value = 0;
        for (int i = 0; i < 8; i++) {
            value = value << 8 | bytes[at++] & 0xFF;
        }
        return value;
    }

    String text() {
        int length = count();
        String value = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return value;
    }

    Instant instant() {
        return switch (octet()) {
            case 0 -> Instant.MIN;
            case 1 -> Instant.MAX;
            default -> Instant.ofEpochMilli(number());
        };
    }

    <T> List<T> all(Supplier<T> reader) {
        int count = count();
        List<T> items = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            items.add(reader.get());
        }
        return items;
    }

    <T> Optional<T> maybe(Supplier<T> reader) {
        return flag() ? Optional.of(reader.get()) : Optional.empty();
    }
}
