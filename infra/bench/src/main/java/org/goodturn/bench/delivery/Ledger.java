package org.goodturn.bench.delivery;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;

/**
 * Which of the appended nudges came when, and how often, to one client, or to many of whom each nudge is for one. Safe for many
 * threads, of which one receives.
 */
final class Ledger {

    private final Appends appends;
    private final AtomicLongArray receivedAt;
    private final AtomicIntegerArray times;
    private final AtomicInteger received = new AtomicInteger();

    /** Nothing has come. */
    Ledger(Appends appends) {
        this.appends = appends;
        this.receivedAt = new AtomicLongArray(appends.nudges());
        this.times = new AtomicIntegerArray(appends.nudges());
    }

    /** It came at this time, in milliseconds of the epoch; a number of other appends is ignored. */
    void received(int number, long millis) {
        int nudge = appends.indexOf(number);
        if (nudge >= 0 && times.getAndIncrement(nudge) == 0) {
            receivedAt.set(nudge, millis);
            received.incrementAndGet();
        }
    }

    /** How many came, each counted once. */
    int received() {
        return received.get();
    }

    /** How many were appended and have not come. */
    int missing() {
        return missingOf(Long.MAX_VALUE);
    }

    /** How many were appended before that time, in milliseconds of the epoch, and have not come. */
    int missingOf(long before) {
        return (int) IntStream.range(0, times.length())
                .filter(nudge -> appends.has(nudge) && appends.millis(nudge) < before && times.get(nudge) == 0)
                .count();
    }

    /** How often something came again. */
    int repeated() {
        return IntStream.range(0, times.length())
                .map(nudge -> Math.max(0, times.get(nudge) - 1))
                .sum();
    }

    /** Adds the times from append to client of what came. */
    void addLatenciesTo(MillisHistogram latencies) {
        came().forEach(nudge -> latencies.add(receivedAt.get(nudge) - appends.millis(nudge)));
    }

    /** From the first append to the last arrival, in milliseconds, at least 1. */
    long spanMillis() {
        long first = came().mapToLong(appends::millis).min().orElse(0);
        long last = came().mapToLong(receivedAt::get).max().orElse(0);
        return Math.max(1, last - first);
    }

    private IntStream came() {
        return IntStream.range(0, times.length()).filter(nudge -> times.get(nudge) > 0 && appends.has(nudge));
    }
}
