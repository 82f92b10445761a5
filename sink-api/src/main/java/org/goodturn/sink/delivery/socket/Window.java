package org.goodturn.sink.delivery.socket;

import java.util.ArrayDeque;
import java.util.Deque;

/** What is under way to a client and not acknowledged. An acknowledgement counts for all before it, too. */
final class Window {

    private final int size;
    private final Deque<String> underWay = new ArrayDeque<>();

    Window(int size) {
        this.size = size;
    }

    void sent(String cursor) {
        underWay.add(cursor);
    }

    boolean full() {
        return underWay.size() >= size;
    }

    /** Whether the cursor was under way; if so, it and all before it no longer are. */
    boolean acknowledged(String cursor) {
        if (!underWay.contains(cursor)) {
            return false;
        }
        String last = underWay.poll();
        while (last != null && !last.equals(cursor)) {
            last = underWay.poll();
        }
        return true;
    }
}
