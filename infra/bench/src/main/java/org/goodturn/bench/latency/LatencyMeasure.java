package org.goodturn.bench.latency;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.goodturn.bench.workload.EventFeed;
import org.goodturn.bench.workload.Seekers;
import org.goodturn.local.Failure;

/** Lets needs show one after the other while a steady background of events goes on, and waits for the nudges. */
public final class LatencyMeasure {

    private static final long SETTLE_SECONDS = 3;
    private static final long BACKGROUND_AFTERWARDS_SECONDS = 20;

    /** Far more than it takes: on a machine that is busy with something else, a slow nudge is slow and not missing. */
    private static final long LAST_NUDGE_SECONDS = 120;

    private static final long LOOK_MILLIS = 100;

    private final String bootstrapServers;
    private final NudgeListener listener;
    private final List<ProducerRecord<byte[], byte[]>> lastLooks;
    private final int samplesPerSecond;

    /**
     * @param lastLooks of the seekers, in the order of their numbers
     */
    public LatencyMeasure(
            String bootstrapServers,
            NudgeListener listener,
            List<ProducerRecord<byte[], byte[]>> lastLooks,
            int samplesPerSecond) {
        this.bootstrapServers = bootstrapServers;
        this.listener = listener;
        this.lastLooks = lastLooks;
        this.samplesPerSecond = samplesPerSecond;
    }

    /**
     * What was measured.
     *
     * @param toClient from the append of the behavior to the client of the stream
     * @param toTopic from there to the append of the nudge
     */
    public record Measured(Latencies toClient, Latencies toTopic) {}

    /** Runs it, with this background at so many events a second. */
    public Measured under(List<ProducerRecord<byte[], byte[]>> background, int perSecond) throws InterruptedException {
        try (EventFeed steady = new EventFeed(bootstrapServers, 5);
                EventFeed samples = new EventFeed(bootstrapServers, 0)) {
            Thread load = Thread.ofPlatform()
                    .daemon()
                    .name("background")
                    .start(() -> steady.feedSteadily(background, Math.max(1, perSecond)));
            try {
                TimeUnit.SECONDS.sleep(SETTLE_SECONDS);
                long[] appended = cause(samples);
                awaitNudges();
                return measured(appended);
            } finally {
                load.interrupt();
                load.join();
            }
        }
    }

    /** How many events of background a run takes at most. */
    public static int backgroundFor(int samples, int samplesPerSecond, int perSecond) {
        return (int) (perSecond * (SETTLE_SECONDS + samples / samplesPerSecond + BACKGROUND_AFTERWARDS_SECONDS));
    }

    private long[] cause(EventFeed samples) throws InterruptedException {
        long[] appended = new long[lastLooks.size()];
        long start = System.nanoTime();
        for (int number = 0; number < appended.length; number++) {
            long due = start + TimeUnit.SECONDS.toNanos(1) * number / samplesPerSecond;
            TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
            appended[number] = samples.append(lastLooks.get(number));
        }
        return appended;
    }

    private void awaitNudges() throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(LAST_NUDGE_SECONDS);
        while (!allCame() && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }

    private boolean allCame() {
        for (int number = 0; number < lastLooks.size(); number++) {
            if (seen(number) == null) {
                return false;
            }
        }
        return true;
    }

    private Long seen(int number) {
        return listener.firstSeen(Seekers.seeker(number), Seekers.helper(number));
    }

    private Measured measured(long[] appended) {
        Map<String, Long> inTopic = NudgeAppends.firstByRecipient(bootstrapServers);
        List<Long> toClient = new ArrayList<>();
        List<Long> toTopic = new ArrayList<>();
        for (int number = 0; number < appended.length; number++) {
            Long seen = seen(number);
            Long nudged = inTopic.get(Seekers.seeker(number));
            if (seen != null && nudged != null) {
                toClient.add(seen - appended[number]);
                toTopic.add(nudged - appended[number]);
            }
        }
        if (toClient.isEmpty()) {
            throw new Failure("None of the planted needs led to a nudge at the client.");
        }
        int missing = appended.length - toClient.size();
        return new Measured(new Latencies(toClient, missing), new Latencies(toTopic, missing));
    }
}
