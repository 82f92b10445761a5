package org.goodturn.sink.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.goodturn.sink.asking.Answers;
import org.goodturn.sink.views.ConsentsView;
import org.goodturn.sink.views.ErasuresView;
import org.goodturn.sink.views.NudgesView;
import org.goodturn.sink.views.ProfilesView;
import org.goodturn.sink.views.Progress;
import org.goodturn.sink.views.TiesView;
import org.goodturn.sink.views.View;
import org.goodturn.topics.TopicPrefix;

/** Owns the threads that read, one per view and a few for much at once, from start to stop. */
@ApplicationScoped
class Reading {

    private static final long STOP_MILLIS = 3000;
    private static final int MOST_THREADS = 8;

    private final KafkaSettings settings;
    private final TopicPrefix prefix;
    private final MeterRegistry meters;
    private final List<View<?>> views;
    private final List<TopicReader<?>> readers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final ExecutorService partitionThreads = Executors.newFixedThreadPool(
            Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()),
            Thread.ofPlatform().daemon().name("view-partitions-", 0).factory());

    @Inject
    Reading(
            KafkaSettings settings,
            TopicPrefix prefix,
            MeterRegistry meters,
            ConsentsView consents,
            ProfilesView profiles,
            TiesView ties,
            NudgesView nudges,
            ErasuresView erasures,
            Answers answers) {
        this.settings = settings;
        this.prefix = prefix;
        this.meters = meters;
        this.views = List.of(consents, profiles, ties, nudges, erasures, answers);
    }

    void start(@Observes StartupEvent event) {
        views.forEach(this::read);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        readers.forEach(TopicReader::stop);
        for (Thread thread : threads) {
            thread.join(STOP_MILLIS);
        }
        partitionThreads.shutdownNow();
    }

    private <V extends SpecificRecord> void read(View<V> view) {
        String name = view.topic().shortName();
        String client = "goodturn-sink-" + name;
        Map<String, Object> consumer = settings.consumer(client);
        TopicReader<V> reader = new TopicReader<>(
                view,
                view.topic().in(prefix),
                () -> new KafkaConsumer<>(consumer, new ByteArrayDeserializer(), new ByteArrayDeserializer()),
                settings.client(client + "-admin"),
                new ValueCodec<>(view.topic(), settings.serde()),
                new PartitionWork(view.partitionsAtOnce() ? Optional.of(partitionThreads) : Optional.empty()),
                meters.counter("goodturn.views.undecodable", "view", name)::increment);
        List<Tag> tags = List.of(Tag.of("view", name));
        meters.gauge("goodturn.views.lag", tags, view.progress(), Progress::lag);
        meters.gauge("goodturn.views.left.at.start", tags, view.progress(), Progress::left);
        meters.gauge("goodturn.views.read", tags, view.progress(), progress -> progress.isCaughtUp() ? 1 : 0);
        Thread thread = new Thread(reader, "view-" + name);
        thread.setDaemon(true);
        readers.add(reader);
        threads.add(thread);
        thread.start();
    }
}
