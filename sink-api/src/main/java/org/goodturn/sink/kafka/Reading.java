package org.goodturn.sink.kafka;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.goodturn.sink.asking.Answers;
import org.goodturn.sink.views.ConsentsView;
import org.goodturn.sink.views.ErasuresView;
import org.goodturn.sink.views.NudgesView;
import org.goodturn.sink.views.ProfilesView;
import org.goodturn.sink.views.TiesView;
import org.goodturn.sink.views.View;

/** Owns the threads that read, one per view and a few for much at once, from start to stop. */
@ApplicationScoped
class Reading {

    private static final int MOST_THREADS = 8;

    private final ViewReaders readers;
    private final List<View<?>> views;
    private final ExecutorService partitionThreads = Executors.newFixedThreadPool(
            Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()),
            Thread.ofPlatform().daemon().name("view-partitions-", 0).factory());

    @Inject
    Reading(
            ViewReaders readers,
            ConsentsView consents,
            ProfilesView profiles,
            TiesView ties,
            NudgesView nudges,
            ErasuresView erasures,
            Answers answers) {
        this.readers = readers;
        this.views = List.of(consents, profiles, ties, nudges, erasures, answers);
    }

    void start(@Observes StartupEvent event) {
        views.forEach(view -> readers.read(view, Optional.of(partitionThreads)));
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        readers.stop();
        partitionThreads.shutdownNow();
    }
}
