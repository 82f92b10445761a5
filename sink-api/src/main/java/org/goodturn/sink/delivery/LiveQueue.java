package org.goodturn.sink.delivery;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Changes that wait for one subscriber, at most so many. While the subscriber still takes what was there at its beginning,
 * a full queue is emptied and remembered as missed, for then it begins once more from its place; later it is the end.
 * Safe for many threads; holds no memory while empty.
 */
final class LiveQueue {

    /** What became of an offer. */
    enum Offer {
        /** It waits. */
        TAKEN,
        /** It will come with the next beginning. */
        MISSED,
        /** There is no room. */
        FULL
    }

    private static final int FIRST_SIZE = 4;

    private final int capacity;
    private Queue<Change> waiting;
    private boolean catchingUp = true;
    private boolean missed;

    LiveQueue(int capacity) {
        this.capacity = capacity;
    }

    synchronized Offer offer(Change change) {
        if (missed) {
            return Offer.MISSED;
        }
        if (waiting == null) {
            waiting = new ArrayDeque<>(FIRST_SIZE);
        }
        if (waiting.size() < capacity) {
            waiting.add(change);
            return Offer.TAKEN;
        }
        if (catchingUp) {
            waiting = null;
            missed = true;
            return Offer.MISSED;
        }
        return Offer.FULL;
    }

    /** The next change, or null. */
    synchronized Change poll() {
        if (waiting == null) {
            return null;
        }
        Change next = waiting.poll();
        if (waiting.isEmpty()) {
            waiting = null;
        }
        return next;
    }

    synchronized boolean isEmpty() {
        return waiting == null;
    }

    /** The subscriber begins, perhaps once more. */
    synchronized void begin() {
        waiting = null;
        missed = false;
        catchingUp = true;
    }

    /** The subscriber has what was there at its beginning; false if changes were missed meanwhile. */
    synchronized boolean caughtUp() {
        catchingUp = missed;
        return !missed;
    }
}
