package org.goodturn.local.feed;

import org.goodturn.clock.StackClock;

/** Where the stack's events come from. Made before anything is started; used by one thread but for {@link #close()}. */
public interface Feed extends AutoCloseable {

    /** The clock that the whole stack has. */
    StackClock clock();

    /** Whether it needs a Connect worker. */
    boolean needsConnect();

    /** Feeds everything that has to be read before the stack is called ready, and waits until it is read. */
    void feed(Situation situation) throws InterruptedException;

    /** Goes on after the ready line, and tells what there is to tell. */
    void afterReady();

    /** Feeds no more, and remembers where it stood. */
    @Override
    void close();

    /** Others produce to the topics. */
    static Feed fromOutside() {
        return new FromOutside();
    }
}
