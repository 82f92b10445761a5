package org.goodturn.bench.delivery;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.goodturn.bench.stack.MeasuredJvm;
import org.goodturn.local.Failure;

/** The sink API whose delivery is measured. */
final class DeliveryServer implements AutoCloseable {

    private static final long LOOK_MILLIS = 20;
    private static final long QUIET_SECONDS = 30;
    private static final long MOST_SECONDS = 240;

    private final MeasuredJvm jvm;
    private final String url;

    DeliveryServer(MeasuredJvm jvm, String url) {
        this.jvm = jvm;
        this.url = url;
    }

    /** Where it listens. */
    int port() {
        return URI.create(url).getPort();
    }

    /** CPU time of all its threads since it started. */
    Duration cpu() {
        return jvm.cpu();
    }

    /** Its memory after a collection. */
    ServerMemory memory() throws InterruptedException {
        return ServerMemory.of(jvm.pid(), url);
    }

    /** How many streams have ended, by its reason. */
    Map<String, Long> ended() throws InterruptedException {
        return ServerMemory.ended(url);
    }

    /** Waits until it has noticed that nobody subscribes any more. */
    void awaitNobody(long atMostSeconds) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(atMostSeconds);
        while (ServerMemory.subscribers(url) > 0) {
            if (System.nanoTime() > until) {
                throw new Failure("The server still counts " + ServerMemory.subscribers(url) + " subscribers "
                        + atMostSeconds + " s after all have gone.");
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }

    /**
     * Waits for a condition as long as something goes on.
     *
     * @param progress what goes on: a number that changes
     * @return false if the number did not change for a while, or if it took very long
     */
    boolean await(BooleanSupplier condition, LongSupplier progress) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
        long last = progress.getAsLong();
        long changed = System.nanoTime();
        while (!condition.getAsBoolean()) {
            jvm.requireAlive();
            long now = System.nanoTime();
            if (progress.getAsLong() != last) {
                last = progress.getAsLong();
                changed = now;
            }
            if (now > until || now - changed > TimeUnit.SECONDS.toNanos(QUIET_SECONDS)) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
        return true;
    }

    @Override
    public void close() {
        jvm.close();
    }
}
