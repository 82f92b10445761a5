package org.goodturn.sink.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Wakes the dispatcher for what becomes due by itself, and shows how much there is to do. */
@ApplicationScoped
class Ticking {

    private static final Logger LOG = LoggerFactory.getLogger(Ticking.class);
    private static final long EVERY_MILLIS = 250;

    private final Dispatcher dispatcher;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("webhook-timer").factory());

    @Inject
    Ticking(Dispatcher dispatcher, DeliveriesView deliveries, MeterRegistry meters) {
        this.dispatcher = dispatcher;
        meters.gauge("goodturn.webhooks.waiting", deliveries, DeliveriesView::waiting);
        meters.gauge("goodturn.webhooks.under.way", dispatcher, Dispatcher::underWay);
    }

    void start(@Observes StartupEvent event) {
        timer.scheduleWithFixedDelay(this::tick, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    private void tick() {
        try {
            dispatcher.tick();
        } catch (RuntimeException e) {
            LOG.error("Looking for due deliveries failed with {}", e.getClass().getName());
        }
    }
}
