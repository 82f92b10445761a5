package org.goodturn.topology.work;

/**
 * How values of one room are laid out. The first byte names the layout, so that a later version can read an older one's state.
 *
 * @param <V> what is kept; treated as immutable, because a unit of work hands out the instance it was given
 */
public interface Codec<V> {
    /** The bytes of a value, layout byte first. */
    byte[] encode(V value);

    /** The value of such bytes. Throws {@link IllegalArgumentException} on a layout it does not know. */
    V decode(byte[] bytes);
}
