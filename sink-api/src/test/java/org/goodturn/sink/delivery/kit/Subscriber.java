package org.goodturn.sink.delivery.kit;

/** Somebody who is told of nudges. Not safe for many threads. */
public interface Subscriber extends AutoCloseable {

    /** Begins as one who was never there before. */
    void connect();

    /** Breaks the connection without a word. What was received and not acknowledged counts as lost. */
    void cut();

    /** Comes back after a cut and goes on after what was acknowledged last. */
    void resume();

    /** Comes with a mark that is not its own or none at all; only for transports with cursors. */
    void resumeAt(String mark);

    /** The next message, waited for a while; null if none comes. */
    Told receive();

    /** The message, and all before it, was taken care of. */
    void ack(Told told);

    /** Messages that came and were not received yet. */
    int waiting();

    @Override
    void close();
}
