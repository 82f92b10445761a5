package org.goodturn.sink.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * When a failed delivery is tried again: the pauses that Standard Webhooks suggests, each up to a tenth shorter or
 * longer, so that what failed together does not come back together. The jitter follows from the delivery and the try:
 * every instance, and every run, comes to the same moment.
 *
 * @param pauses the pauses between tries
 */
record RetrySchedule(List<Duration> pauses) {

    /** Ten tries in a little more than three days. */
    static final RetrySchedule STANDARD = new RetrySchedule(List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24)));

    /** The longest pause that a receiver can ask for with {@code Retry-After}. */
    static final Duration LONGEST_ASKED = Duration.ofHours(24);

    private static final double JITTER = 0.1;

    RetrySchedule {
        pauses = List.copyOf(pauses);
    }

    /** How often a delivery is tried at most. */
    int tries() {
        return pauses.size() + 1;
    }

    /**
     * The next try; empty when it was the last.
     *
     * @param delivery the delivery's id
     * @param tried how often it was tried, at least once
     * @param now when the last try ended
     * @param asked the pause that the receiver asked for; a shorter one than the schedule's changes nothing
     */
    Optional<Instant> next(String delivery, int tried, Instant now, Optional<Duration> asked) {
        if (tried > pauses.size()) {
            return Optional.empty();
        }
        long millis = pauses.get(tried - 1).toMillis();
        Duration planned = Duration.ofMillis(Math.round(millis * (1 - JITTER + 2 * JITTER * share(delivery, tried))));
        Duration wanted = asked.filter(pause -> pause.compareTo(planned) > 0).orElse(planned);
        return Optional.of(now.plus(wanted.compareTo(LONGEST_ASKED) > 0 ? longer(planned) : wanted));
    }

    private static Duration longer(Duration planned) {
        return planned.compareTo(LONGEST_ASKED) > 0 ? planned : LONGEST_ASKED;
    }

    /** Between 0 and 1, the same for the same try of the same delivery. */
    private static double share(String delivery, int tried) {
        CRC32 sum = new CRC32();
        sum.update((delivery + "#" + tried).getBytes(StandardCharsets.UTF_8));
        return sum.getValue() / (double) 0xffff_ffffL;
    }
}
