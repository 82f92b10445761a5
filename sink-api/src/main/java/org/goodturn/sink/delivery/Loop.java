package org.goodturn.sink.delivery;

import java.util.Comparator;
import java.util.NavigableSet;
import java.util.Queue;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The subscriptions of one event loop. Those with something to tell are served in one turn of the loop, however many
 * changes came meanwhile. One timer serves the heartbeats and endings of all, and looks only at those for which it is time.
 */
final class Loop implements Executor {

    private final ScheduledExecutorService thread;
    private final long tickMillis;
    private final Queue<Subscription> due = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean turnDue = new AtomicBoolean();
    private final long originNanos = System.nanoTime();
    private final NavigableSet<Look> looks = new TreeSet<>(Look.EARLIEST_FIRST);
    private long numbers;
    private Future<?> ticking;

    /** When a subscription is looked at next; belongs to the loop. */
    static final class Look {
        private static final Comparator<Look> EARLIEST_FIRST =
                Comparator.<Look>comparingLong(look -> look.atNanos).thenComparingLong(look -> look.number);

        private final Subscription subscription;
        private final long number;
        private long atNanos;
        private boolean over;

        private Look(Subscription subscription, long number) {
            this.subscription = subscription;
            this.number = number;
        }
    }

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

    /** On the loop: the subscription is looked at with the next tick, and then whenever it says. */
    Look add(Subscription subscription) {
        Look look = new Look(subscription, numbers++);
        looks.add(look);
        if (ticking == null) {
            ticking = thread.scheduleAtFixedRate(this::tick, tickMillis, tickMillis, TimeUnit.MILLISECONDS);
        }
        return look;
    }

    /** On the loop. */
    void remove(Look look) {
        look.over = true;
        looks.remove(look);
        if (looks.isEmpty() && ticking != null) {
            ticking.cancel(false);
            ticking = null;
        }
    }

    private void tick() {
        long now = System.nanoTime() - originNanos;
        while (!looks.isEmpty() && looks.first().atNanos <= now) {
            Look look = looks.pollFirst();
            long rest = look.subscription.tick();
            look.atNanos = now + Math.max(1, rest);
            if (!look.over) {
                looks.add(look);
            }
        }
    }
}
