package org.goodturn.local.town;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.goodturn.clock.StackClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Feeds what happens in the town at its clock's pace, in a thread of its own. */
final class LiveFeeding implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveFeeding.class);
    private static final long TICK_MILLIS = 250;
    private static final long TICKS_PER_KEEPING = 4;
    private static final long CLOSE_MILLIS = 5_000;

    private final TownFeed feed;
    private final StackClock clock;
    private final Runnable keepClock;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "town");

    /**
     * @param keepClock remembers where the clock stands; called about once a second
     */
    LiveFeeding(TownFeed feed, StackClock clock, Runnable keepClock) {
        this.feed = feed;
        this.clock = clock;
        this.keepClock = keepClock;
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            for (long tick = 0; !stop.await(TICK_MILLIS, TimeUnit.MILLISECONDS); tick++) {
                feedWhatIsDue();
                if (tick % TICKS_PER_KEEPING == 0) {
                    keepClock.run();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            feed.close();
        }
    }

    private void feedWhatIsDue() {
        try {
            feed.feedUntil(clock.instant());
        } catch (KafkaException e) {
            LOG.warn(
                    "the town waits for broker or registry error={}",
                    e.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        stop.countDown();
        try {
            thread.join(CLOSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
