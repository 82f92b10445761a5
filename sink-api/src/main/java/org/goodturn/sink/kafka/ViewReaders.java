package org.goodturn.sink.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.goodturn.sink.views.Progress;
import org.goodturn.sink.views.View;
import org.goodturn.topics.TopicPrefix;

/** Threads that read, one per view, with how far each has got as metrics. Whoever starts them stops them. */
@Dependent
class ViewReaders {

    private static final long STOP_MILLIS = 3000;

    private final KafkaSettings settings;
    private final TopicPrefix prefix;
    private final MeterRegistry meters;
    private final List<TopicReader<?>> readers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    @Inject
    ViewReaders(KafkaSettings settings, TopicPrefix prefix, MeterRegistry meters) {
        this.settings = settings;
        this.prefix = prefix;
        this.meters = meters;
    }

    /**
     * Reads a view's topic from now until {@link #stop}.
     *
     * @param atOnce threads for the partitions of a view that takes several at once
     */
    <V extends SpecificRecord> void read(View<V> view, Optional<ExecutorService> atOnce) {
        String name = view.topic().shortName();
        String client = "goodturn-sink-" + name;
        Map<String, Object> consumer = settings.consumer(client);
        TopicReader<V> reader = new TopicReader<>(
                view,
                view.topic().in(prefix),
                () -> new KafkaConsumer<>(consumer, new ByteArrayDeserializer(), new ByteArrayDeserializer()),
                settings.client(client + "-admin"),
                new ValueCodec<>(view.topic(), settings.serde()),
                new PartitionsAtOnce(atOnce.filter(threads -> view.partitionsAtOnce())),
                meters.counter("goodturn.views.undecodable", "view", name)::increment);
        List<Tag> tags = List.of(Tag.of("view", name));
        meters.gauge("goodturn.views.lag", tags, view.progress(), Progress::lag);
        meters.gauge("goodturn.views.left.at.start", tags, view.progress(), Progress::left);
        meters.gauge("goodturn.views.read", tags, view.progress(), progress -> progress.isCaughtUp() ? 1 : 0);
        readers.add(reader);
        run(reader, "view-" + name);
    }

    /** Runs something that its owner stops, and waits for it at {@link #stop}. */
    void run(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    /** Stops the readers and waits a while for all threads. */
    void stop() throws InterruptedException {
        readers.forEach(TopicReader::stop);
        for (Thread thread : threads) {
            thread.join(STOP_MILLIS);
        }
    }
}
