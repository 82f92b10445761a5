package org.goodturn.bench.delivery;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.goodturn.bench.stack.MeasuredJvm;
import org.goodturn.local.Failure;

/** The sink API whose delivery is measured. */
final class DeliveryServer implements AutoCloseable {

    private static final long LOOK_MILLIS = 20;

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

    /** Waits for a condition; false if that takes too long. */
    boolean await(BooleanSupplier condition, long atMostSeconds) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(atMostSeconds);
        while (!condition.getAsBoolean()) {
            jvm.requireAlive();
            if (System.nanoTime() > until) {
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
