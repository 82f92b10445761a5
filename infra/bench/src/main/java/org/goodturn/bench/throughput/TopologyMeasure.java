package org.goodturn.bench.throughput;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.goodturn.bench.stack.MeasuredJvm;
import org.goodturn.bench.workload.EventFeed;
import org.goodturn.local.Failure;
import org.goodturn.local.progress.TopologyReading;
import org.goodturn.topics.TopicPrefix;

/** Measures the topology while it works off a batch of events, the letters they cause included. */
public final class TopologyMeasure implements AutoCloseable {

    private static final long LOOK_MILLIS = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final MeasuredJvm jvm;
    private final EventFeed feed;
    private final TopologyReading reading;

    /** Measures this process. */
    public TopologyMeasure(String bootstrapServers, MeasuredJvm jvm) {
        this.jvm = jvm;
        this.feed = new EventFeed(bootstrapServers, 5);
        this.reading = new TopologyReading(bootstrapServers, TopicPrefix.DEFAULT);
    }

    /** Feeds a batch at full speed and waits until nothing is left to read, letters included, twice in a row. */
    public Throughput workOff(List<ProducerRecord<byte[], byte[]>> batch) throws InterruptedException {
        Duration before = jvm.cpu();
        feed.feed(batch);
        long until = System.nanoTime() + PATIENCE.toNanos();
        Duration cpu = jvm.cpu();
        boolean doneBefore = false;
        while (true) {
            Duration now = jvm.cpu();
            boolean done = reading.unread() == 0;
            if (done && doneBefore) {
                return new Throughput(batch.size(), cpu.minus(before));
            }
            if (!doneBefore) {
                cpu = now;
            }
            doneBefore = done;
            if (System.nanoTime() > until) {
                throw new Failure("The topology did not work off " + batch.size() + " records within "
                        + PATIENCE.toSeconds() + " s.");
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }

    @Override
    public void close() {
        feed.close();
        reading.close();
    }
}
