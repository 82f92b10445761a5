package org.goodturn.topology.running;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.goodturn.topology.intake.PausedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of a stream thread that died. It is replaced: at once after a first failure, later with growing pauses, and
 * when a dependency is away, when that is back. What no restart mends ends the application.
 */
final class ThreadReplacement implements StreamsUncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ThreadReplacement.class);
    private static final Duration CALM = Duration.ofMinutes(2);

    private final Dependency registry;
    private final CountDownLatch stopped;
    private final InstantSource wall;
    private Backoff backoff = new Backoff();
    private Instant last = Instant.EPOCH;
    private volatile String fatal;

    ThreadReplacement(Dependency registry, CountDownLatch stopped, InstantSource wall) {
        this.registry = registry;
        this.stopped = stopped;
        this.wall = wall;
    }

    /** Why the application was ended, in one sentence; null when it was not. */
    String fatal() {
        return fatal;
    }

    @Override
    public StreamThreadExceptionResponse handle(Throwable exception) {
        LOG.error("a stream thread died of {}", chain(exception));
        if (caused(exception, VirtualMachineError.class) && !caused(exception, StackOverflowError.class)) {
            fatal = "The virtual machine is out of resources.";
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        if (caused(exception, InvalidOffsetException.class)) {
            fatal = "The group has no valid offset in letters: some were deleted unread, or its offsets are gone.";
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        try {
            if (caused(exception, PausedException.class)) {
                registry.await(stopped);
            } else if (stopped.await(pause().toMillis(), TimeUnit.MILLISECONDS)) {
                return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    private synchronized Duration pause() {
        Instant now = wall.instant();
        if (Duration.between(last, now).compareTo(CALM) > 0) {
            backoff = new Backoff();
        }
        last = now;
        return backoff.next();
    }

    private static boolean caused(Throwable exception, Class<? extends Throwable> type) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    /** Classes and places only: messages can hold what was in a record. */
    private static String chain(Throwable exception) {
        StringBuilder chain = new StringBuilder();
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            StackTraceElement[] stack = cause.getStackTrace();
            chain.append(chain.isEmpty() ? "" : ", caused by ")
                    .append(cause.getClass().getName())
                    .append(stack.length == 0 ? "" : " at " + stack[0]);
        }
        return chain.toString();
    }
}
