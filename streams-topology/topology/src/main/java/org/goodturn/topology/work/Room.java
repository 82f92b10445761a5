package org.goodturn.topology.work;

import java.util.Objects;

/**
 * A typed view of one state store. Keys are {@code person} or {@code person|rest} in UTF-8; the agenda has keys of its
 * own that sort by due time, and what is a partition's and nobody's has keys that begin with a number sign.
 *
 * @param storeName one of the names in {@code Rooms}
 * @param codec how values are laid out
 */
public record Room<V>(String storeName, Codec<V> codec) {
    public Room {
        Objects.requireNonNull(storeName, "storeName");
        Objects.requireNonNull(codec, "codec");
    }
}
