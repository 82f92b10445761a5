package org.goodturn.bench.delivery;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;

/** When the broker appended each of some nudges, which have consecutive numbers. Safe for many threads. */
final class Appends {

    private static final long NEVER = 0;

    private final int first;
    private final AtomicLongArray at;
    private final AtomicInteger count = new AtomicInteger();

    /** The nudges from number {@code first} on. */
    Appends(int first, int nudges) {
        this.first = first;
        this.at = new AtomicLongArray(nudges);
    }

    /** The broker appended that nudge at this time, in milliseconds of the epoch. */
    void appended(int number, long millis) {
        at.set(number - first, millis);
        count.incrementAndGet();
    }

    /** How many nudges may be appended. */
    int nudges() {
        return at.length();
    }

    /** How many were appended. */
    int count() {
        return count.get();
    }

    /** Whether it was appended; the nudges of these appends are counted from 0 here. */
    boolean has(int nudge) {
        return at.get(nudge) != NEVER;
    }

    /** When it was appended. */
    long millis(int nudge) {
        return at.get(nudge);
    }

    /** Which of these nudges has that number; -1 if none has. */
    int indexOf(int number) {
        int nudge = number - first;
        return nudge >= 0 && nudge < at.length() ? nudge : -1;
    }
}
