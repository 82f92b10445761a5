package org.goodturn.sink.webhook;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Tries under way in this instance. Webhooks whose last try failed may hold at most half of it: however many of them
 * hang, the others go on.
 */
final class Budget {

    private final int total;
    private final AtomicInteger all = new AtomicInteger();
    private final AtomicInteger failing = new AtomicInteger();

    Budget(int total) {
        this.total = total;
    }

    /** Takes a place for a try, if there is one. */
    boolean take(boolean fails) {
        if (fails && !increment(failing, Math.max(1, total / 2))) {
            return false;
        }
        if (increment(all, total)) {
            return true;
        }
        if (fails) {
            failing.decrementAndGet();
        }
        return false;
    }

    /** Gives the place back that was taken with the same {@code fails}. */
    void giveBack(boolean fails) {
        all.decrementAndGet();
        if (fails) {
            failing.decrementAndGet();
        }
    }

    int used() {
        return all.get();
    }

    private static boolean increment(AtomicInteger count, int most) {
        return count.getAndUpdate(now -> now < most ? now + 1 : now) < most;
    }
}
