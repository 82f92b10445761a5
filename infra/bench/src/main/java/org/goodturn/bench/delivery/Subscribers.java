package org.goodturn.bench.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.goodturn.local.Failure;

/** Thousands of clients of the stream in one thread. A stream that ends unasked is opened again a second later, by its cursor. */
final class Subscribers implements AutoCloseable {

    private static final int BUFFER_BYTES = 64 * 1024;
    private static final long LOOK_MILLIS = 50;
    private static final long RETRY_MILLIS = 1_000;

    private final InetSocketAddress server;
    private final Selector selector;
    private final Thread thread;
    private final Queue<Runnable> errands = new ConcurrentLinkedQueue<>();
    private final Queue<Subscriber> waiting = new ArrayDeque<>();
    private final PriorityQueue<Retry> retries = new PriorityQueue<>();
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
    private final SplittableRandom random = new SplittableRandom(1);
    private final AtomicInteger unaskedEnds = new AtomicInteger();
    private final AtomicInteger lastRefusal = new AtomicInteger();
    private final AtomicReference<Exception> failure = new AtomicReference<>();
    private int atOnce;
    private int unanswered;
    private volatile boolean over;

    private record Retry(long dueNanos, Subscriber who) implements Comparable<Retry> {
        @Override
        public int compareTo(Retry other) {
            return Long.compare(dueNanos, other.dueNanos);
        }
    }

    /** Clients of the server at this port of this machine. */
    Subscribers(int port) throws IOException {
        this.server = new InetSocketAddress("127.0.0.1", port);
        this.selector = Selector.open();
        this.thread = Thread.ofPlatform().daemon().name("subscribers").start(this::run);
    }

    /** Opens their streams, so many connections at once at most that have no answer yet. Returns at once. */
    void open(Collection<Subscriber> who, int atOnce) {
        errand(() -> {
            this.atOnce = atOnce;
            waiting.addAll(who);
        });
    }

    /** Ends their connections. Returns at once. */
    void close(Collection<Subscriber> who, boolean abruptly) {
        errand(() -> {
            for (Subscriber one : who) {
                if (one.isConnected() && !one.isOpen()) {
                    unanswered--;
                }
                closeQuietly(one, abruptly);
            }
        });
    }

    /** Waits until every stream of these has begun. */
    void awaitOpen(Collection<Subscriber> who, long atMostSeconds) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(atMostSeconds);
        while (true) {
            long closed = who.stream().filter(one -> !one.isOpen()).count();
            requireAlive();
            if (closed == 0) {
                return;
            }
            if (System.nanoTime() > until) {
                throw new Failure(closed + " of " + who.size() + " streams did not begin within " + atMostSeconds
                        + " s; the last refusal had status " + lastRefusal.get() + ".");
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }

    /** Waits until none of these is open on this side. */
    void awaitClosed(Collection<Subscriber> who) throws InterruptedException {
        while (who.stream().anyMatch(Subscriber::isOpen)) {
            requireAlive();
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    /** How many streams ended although the client had not asked for it. */
    int unaskedEnds() {
        return unaskedEnds.get();
    }

    private void requireAlive() {
        if (failure.get() != null) {
            throw new Failure("The clients of the bench have failed.", failure.get());
        }
    }

    private void errand(Runnable errand) {
        errands.add(errand);
        selector.wakeup();
    }

    private void run() {
        try (selector) {
            while (!over) {
                selector.select(this::serve, LOOK_MILLIS);
                for (Runnable errand = errands.poll(); errand != null; errand = errands.poll()) {
                    errand.run();
                }
                retry();
                connect();
            }
            selector.keys().forEach(key -> closeQuietly((Subscriber) key.attachment(), true));
        } catch (IOException | RuntimeException e) {
            failure.set(e);
        }
    }

    private void retry() {
        while (!retries.isEmpty() && retries.peek().dueNanos() <= System.nanoTime()) {
            waiting.add(retries.poll().who());
        }
    }

    private void connect() {
        while (unanswered < atOnce && !waiting.isEmpty()) {
            Subscriber next = waiting.poll();
            unanswered++;
            try {
                next.connect(selector, server);
            } catch (IOException e) {
                lost(next);
            }
        }
    }

    private void serve(SelectionKey key) {
        Subscriber subscriber = (Subscriber) key.attachment();
        try {
            if (key.isConnectable()) {
                subscriber.connected(key, server);
            } else if (key.isWritable()) {
                subscriber.write(key);
            } else if (key.isReadable()) {
                read(subscriber);
            }
        } catch (IOException e) {
            lost(subscriber);
        }
    }

    private void read(Subscriber subscriber) throws IOException {
        boolean wasOpen = subscriber.isOpen();
        boolean goesOn = subscriber.read(buffer);
        if (!wasOpen && subscriber.isOpen()) {
            unanswered--;
        }
        if (!goesOn) {
            lost(subscriber);
        }
    }

    private void lost(Subscriber subscriber) {
        if (!subscriber.isOpen()) {
            unanswered--;
        }
        unaskedEnds.incrementAndGet();
        if (subscriber.refusal() != 0) {
            lastRefusal.set(subscriber.refusal());
        }
        closeQuietly(subscriber, false);
        long millis = RETRY_MILLIS / 2 + random.nextLong(RETRY_MILLIS);
        retries.add(new Retry(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis), subscriber));
    }

    private static void closeQuietly(Subscriber subscriber, boolean abruptly) {
        try {
            subscriber.close(abruptly);
        } catch (IOException e) {
            throw new UncheckedIOException("A connection cannot be closed", e);
        }
    }

    @Override
    public void close() {
        over = true;
        selector.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
