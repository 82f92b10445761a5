package org.goodturn.topology.work;

import java.util.Objects;

/**
 * A typed view of one state store. Keys are {@code person} or {@code person|rest} in UTF-8; the agenda has keys of its
 * own that sort by due time, and what is a partition's and nobody's has keys that begin with a number sign.
 *
 * @param storeName one of the names in {@code Rooms}
 * @param codec how values are laid out
 * @param readOften whether the same value is read so often that decoded ones are worth remembering
 */
public record Room<V>(String storeName, Codec<V> codec, boolean readOften) {
    public Room {
        Objects.requireNonNull(storeName, "storeName");
        Objects.requireNonNull(codec, "codec");
    }

    /** A room whose values are decoded each time. */
    public Room(String storeName, Codec<V> codec) {
        this(storeName, codec, false);
    }
}
