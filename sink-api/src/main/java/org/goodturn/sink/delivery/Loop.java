package org.goodturn.sink.delivery;

import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The subscriptions of one event loop. Those with something to tell are served in one turn of the loop, however many
 * changes came meanwhile, and one timer serves the heartbeats and endings of all.
 */
final class Loop implements Executor {

    private final ScheduledExecutorService thread;
    private final long tickMillis;
    private final Queue<Subscription> due = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean turnDue = new AtomicBoolean();
    private final Set<Subscription> all = new HashSet<>();
    private Future<?> ticking;

    Loop(ScheduledExecutorService thread, long tickMillis) {
        this.thread = thread;
        this.tickMillis = tickMillis;
    }

    /** Runs on the loop; does nothing once the loop has stopped. */
    @Override
    public void execute(Runnable task) {
        if (!thread.isShutdown()) {
            thread.execute(task);
        }
    }

    /** The subscription has something to tell; may be called from any thread. */
    void due(Subscription subscription) {
        due.add(subscription);
        if (turnDue.compareAndSet(false, true)) {
            execute(this::turn);
        }
    }

    private void turn() {
        turnDue.set(false);
        int count = due.size();
        Subscription next = due.poll();
        while (next != null) {
            next.drain();
            next = --count > 0 ? due.poll() : null;
        }
        if (!due.isEmpty() && turnDue.compareAndSet(false, true)) {
            execute(this::turn);
        }
    }

    /** On the loop. */
    void add(Subscription subscription) {
        all.add(subscription);
        if (ticking == null) {
            ticking = thread.scheduleAtFixedRate(this::tick, tickMillis, tickMillis, TimeUnit.MILLISECONDS);
        }
    }

    /** On the loop. */
    void remove(Subscription subscription) {
        all.remove(subscription);
        if (all.isEmpty() && ticking != null) {
            ticking.cancel(false);
            ticking = null;
        }
    }

    private void tick() {
        long nowNanos = System.nanoTime();
        List.copyOf(all).forEach(subscription -> subscription.tick(nowNanos));
    }
}
