package org.goodturn.sink.views;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** How far a topic has been read, partition by partition, and whether its broker answers. Safe for many threads. */
public final class Progress {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final CompletableFuture<Void> caughtUp = new CompletableFuture<>();

    private String history = "";
    private long[] begins = {};
    private long[] next = {};
    private long[] endsAtStart = {};
    private long[] ends = {};
    private volatile boolean reachable;
    private volatile boolean alive = true;

    /**
     * The topic was found.
     *
     * @param history names this very topic; another one of the same name has another history
     * @param begins first offset of each partition
     * @param ends end offset of each partition at this moment
     */
    public void begin(String history, long[] begins, long[] ends) {
        locked(() -> {
            if (next.length == 0) {
                this.history = history;
                this.begins = begins.clone();
                this.next = begins.clone();
                this.endsAtStart = ends.clone();
            }
            this.ends = ends.clone();
            this.reachable = true;
        });
    }

    /** Everything before {@code offset} has been taken in. */
    public void advance(int partition, long offset) {
        locked(() -> next[partition] = Math.max(next[partition], offset));
    }

    /** The broker answered with the current ends. */
    public void seen(long[] ends) {
        locked(() -> {
            this.ends = ends.clone();
            this.reachable = true;
        });
    }

    /** The broker, or the registry that is needed to go on, does not answer. */
    public void unreachable() {
        reachable = false;
    }

    /** The thread that reads has ended. */
    public void ended() {
        alive = false;
    }

    /** Whether the broker answered lately. */
    public boolean reachable() {
        return reachable;
    }

    /** Whether somebody still reads. */
    public boolean alive() {
        return alive;
    }

    /** Whether everything that stood there at the start has been read. */
    public boolean isCaughtUp() {
        return caughtUp.isDone();
    }

    /** Completes once everything that stood there at the start has been read. */
    public CompletableFuture<Void> caughtUp() {
        return caughtUp.copy();
    }

    /** Which topic this is; empty before it was found. */
    public String history() {
        return lockedGet(() -> history);
    }

    /** The next offset of each partition; empty before the topic was found. */
    public long[] next() {
        return lockedGet(() -> next.clone());
    }

    /** Records, markers included, between what was read and the end last seen; 0 before the topic was found. */
    public long lag() {
        return lockedGet(() -> between(next, ends));
    }

    /** How many of the records, markers included, that stood there at the start are still to be read; 0 before it was found. */
    public long left() {
        return lockedGet(() -> between(next, endsAtStart));
    }

    /** How many records, markers included, stood there at the start; 0 before the topic was found. */
    public long atStart() {
        return lockedGet(() -> between(begins, endsAtStart));
    }

    private static long between(long[] from, long[] to) {
        long sum = 0;
        for (int p = 0; p < from.length; p++) {
            sum += Math.max(0, to[p] - from[p]);
        }
        return sum;
    }

    /** Waits until the record at {@code offset} has been taken in; false if that takes too long. */
    public boolean await(int partition, long offset, Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lockInterruptibly();
        try {
            while (partition >= next.length || next[partition] <= offset) {
                if (left <= 0) {
                    return false;
                }
                left = moved.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void locked(Runnable change) {
        boolean done;
        lock.lock();
        try {
            change.run();
            done = !caughtUp.isDone() && reached();
            moved.signalAll();
        } finally {
            lock.unlock();
        }
        if (done) {
            caughtUp.complete(null);
        }
    }

    private boolean reached() {
        for (int p = 0; p < next.length; p++) {
            if (next[p] < endsAtStart[p]) {
                return false;
            }
        }
        return next.length > 0;
    }

    private <T> T lockedGet(Supplier<T> read) {
        lock.lock();
        try {
            return read.get();
        } finally {
            lock.unlock();
        }
    }
}
