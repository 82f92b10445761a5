package org.goodturn.bench.delivery;

import java.util.Map;
import org.goodturn.bench.stack.BenchStack;
import org.goodturn.local.progress.Console;

/** Starts the sink API with many nudges on the topic. */
final class StartMeasure {

    private static final int HEAP_MEGABYTES = 3_072;
    private static final int PEOPLE = 100_000;
    private static final double NANOS = 1e9;

    private final BenchStack stack;
    private final NudgeFeed feed;
    private final Console console;

    StartMeasure(BenchStack stack, NudgeFeed feed, Console console) {
        this.stack = stack;
        this.feed = feed;
        this.console = console;
    }

    /**
     * With so many more nudges.
     *
     * @param usualHeapBytes heap in use without nudges
     */
    DeliveryReport.Startup of(int nudges, long usualHeapBytes) throws InterruptedException {
        console.step("delivery", "appending " + Console.number(nudges) + " nudges");
        feed.feed(Math.max(0, nudges - feed.next()), number -> DeliveryPeople.bystander(number % PEOPLE));
        console.step("delivery", "starting the sink API with " + Console.number(feed.next()) + " nudges");
        long start = System.nanoTime();
        try (DeliveryServer server =
                new DeliveryServer(stack.startMeasuredSinkApi(HEAP_MEGABYTES, false, Map.of()), stack.apiUrl())) {
            double seconds = (System.nanoTime() - start) / NANOS;
            long perNudge = (server.memory().heapBytes() - usualHeapBytes) / feed.next();
            console.step("delivery", seconds + " s, " + perNudge + " bytes a nudge");
            return new DeliveryReport.Startup(seconds, feed.next(), perNudge, feed.valueBytes(), HEAP_MEGABYTES);
        }
    }
}
