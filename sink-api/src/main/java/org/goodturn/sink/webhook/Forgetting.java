package org.goodturn.sink.webhook;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.goodturn.topics.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks again and again for webhooks whose owners had everything forgotten, and for deliveries that are older than their topic keeps
 * them; what fails is done the next time.
 */
@ApplicationScoped
class Forgetting {

    private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);
    private static final long EVERY_SECONDS = 2;

    private final ErasedOwners owners;
    private final DeliveriesView deliveries;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("webhook-forgetting").factory());

    @Inject
    Forgetting(ErasedOwners owners, DeliveriesView deliveries) {
        this.owners = owners;
        this.deliveries = deliveries;
    }

    void start(@Observes StartupEvent event) {
        timer.scheduleWithFixedDelay(this::sweep, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
        timer.scheduleWithFixedDelay(this::forgetOld, 1, 1, TimeUnit.HOURS);
    }

    private void forgetOld() {
        deliveries.forgetEnded(Instant.now().minus(Topics.WEBHOOK_DELIVERIES.retention()));
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    private void sweep() {
        try {
            owners.sweep();
        } catch (RuntimeException e) {
            LOG.warn(
                    "Webhooks of somebody who was forgotten stay for now ({})",
                    e.getClass().getName());
        }
    }
}
