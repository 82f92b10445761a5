package org.goodturn.sink.kafka;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.goodturn.sink.views.Progress;

/** What is said about reading what stood on a topic at the start: now and then how far it is, and once that it is done. */
final class CatchUpLog {

    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final double NANOS = 1e9;

    private final String topic;
    private final LongSupplier nanos;
    private final long begun;
    private long said;
    private boolean done;

    /**
     * @param nanos a clock that only goes forward, in nanoseconds
     */
    CatchUpLog(String topic, LongSupplier nanos) {
        this.topic = topic;
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
        this.said = begun;
    }

    /** What is to be said now, if anything. */
    Optional<String> line(Progress progress) {
        if (done) {
            return Optional.empty();
        }
        long now = nanos.getAsLong();
        if (progress.isCaughtUp()) {
            done = true;
            return Optional.of(String.format(
                    Locale.ROOT, "Read %s: %,d records in %.1f s", topic, progress.atStart(), (now - begun) / NANOS));
        }
        if (now - said < EVERY.toNanos()) {
            return Optional.empty();
        }
        said = now;
        long read = progress.atStart() - progress.left();
        return Optional.of(
                String.format(Locale.ROOT, "Reading %s: %,d of %,d records", topic, read, progress.atStart()));
    }
}
