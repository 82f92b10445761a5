package org.goodturn.sink.kafka;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.goodturn.schemas.registry.RegistryConfig;
import org.goodturn.schemas.registry.RegistryUnavailableException;
import org.goodturn.schemas.registry.SchemaRegistry;
import org.goodturn.schemas.registry.UnknownSchemaException;
import org.goodturn.topics.TopicPrefix;
import org.goodturn.topics.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the schema registry now and then whether it answers. What is known is read and written without it, so nothing stops while it
 * is away; but a schema that is new would, and readiness tells that before it happens.
 */
@Singleton
public class RegistryWatch {

    private static final Logger LOG = LoggerFactory.getLogger(RegistryWatch.class);
    private static final long EVERY_MILLIS = 2_000;

    private final Map<String, Object> settings;
    private final String subject;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean answers;

    @Inject
    RegistryWatch(KafkaSettings settings, TopicPrefix prefix) {
        this.settings = settings.serde();
        this.subject = Topics.NUDGES.valueSubject(prefix);
        // One try tells; the next look is the next try.
        this.settings.put(RegistryConfig.MAX_RETRIES, 0);
    }

    /** Whether it answered when it was last asked. */
    public boolean answers() {
        return answers;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofPlatform().daemon().name("registry-watch").start(this::watch);
    }

    void stop(@Observes ShutdownEvent event) {
        stopped.countDown();
    }

    private void watch() {
        try (SchemaRegistry registry = new RegistryConfig(settings).connect()) {
            do {
                look(registry);
            } while (!stopped.await(EVERY_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(SchemaRegistry registry) {
        boolean before = answers;
        try {
            registry.latest(subject);
            answers = true;
        } catch (UnknownSchemaException e) {
            // Nobody has written a nudge yet: that is an answer, too.
            answers = true;
        } catch (RegistryUnavailableException e) {
            answers = false;
        }
        if (before != answers) {
            LOG.info("The schema registry {}", answers ? "answers" : "does not answer");
        }
    }
}
