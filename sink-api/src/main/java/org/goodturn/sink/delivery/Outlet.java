package org.goodturn.sink.delivery;

/**
 * The way to one subscriber, as a transport makes it. The engine calls it on the connection's event loop only; it writes
 * what it was told at the latest at {@link #flush}.
 */
public interface Outlet {

    /** The subscription has its place now; {@code cursor} says which. */
    void began(String cursor);

    /**
     * Something is told.
     *
     * @param name {@code nudge}, {@code withdrawn}, {@code reset} or {@code auth-expiring}
     * @param json the data in UTF-8, without line breaks
     * @param cursor where the subscriber stands once it has this; null if it tells of no place
     */
    void tell(String name, byte[] json, String cursor);

    /** The subscriber stands here although nothing was told for long. */
    void mark(String cursor);

    /** A sign of life. */
    void beat();

    /** Whether nothing more should be told now. Once that has changed, the transport calls {@link Subscription#room}. */
    boolean full();

    /** Whether the other side has given no sign of taking anything since the last beat. */
    boolean stuck();

    /** Writes what was told. */
    void flush();

    /** The end; nothing is told afterwards. */
    void end(Ending ending);
}
