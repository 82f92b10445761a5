package org.goodturn.sink.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * How fast one kind of caller may call.
 *
 * @param kind names the kind in headers
 * @param callsPerSecond calls a second in the long run
 * @param burst calls at once after a pause
 */
record Pace(String kind, int callsPerSecond, int burst) {

    Pace {
        if (callsPerSecond < 1 || burst < 1) {
            throw new IllegalStateException("goodturn.limits." + kind + ".* must be at least 1");
        }
    }

    /** A full bucket with a token for each call. */
    Bucket bucket(TimeMeter time) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(callsPerSecond, Duration.ofSeconds(1)))
                .withCustomTimePrecision(time)
                .build();
    }

    /** As fast in the long run, but enough at once for so many subscriptions. */
    Pace forSubscriptions(int most) {
        return new Pace(kind + "-subscriptions", callsPerSecond, Math.max(burst, most));
    }

    /** The pace for the header {@code RateLimit-Policy}: so many calls in the time in which an empty bucket fills. */
    String policy() {
        return "\"" + kind + "\";q=" + burst + ";w=" + secondsFor(burst);
    }

    /** Seconds, rounded up, until so many calls are granted anew. */
    long secondsFor(long calls) {
        return Math.ceilDiv(calls, callsPerSecond);
    }
}
