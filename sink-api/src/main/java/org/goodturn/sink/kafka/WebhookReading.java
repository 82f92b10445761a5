package org.goodturn.sink.kafka;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.goodturn.sink.views.View;
import org.goodturn.sink.webhook.DeliveriesView;
import org.goodturn.sink.webhook.DeliveryWork;
import org.goodturn.sink.webhook.HooksView;
import org.goodturn.sink.webhook.WebhookTopics;
import org.goodturn.topics.TopicPrefix;
import org.goodturn.topics.Topics;

/** Owns the threads of webhooks: two that read, and one that works as a member of the group. */
@ApplicationScoped
class WebhookReading {

    /** A member that is gone is missed after this long; the broker's least is 6 seconds. */
    private static final int SESSION_MILLIS = 10_000;

    private static final int ROUND_BYTES = 1 << 20;
    private static final int ROUND_MILLIS = 50;
    private static final int HEARTBEAT_MILLIS = 2_000;
    /** A transaction of a member that is gone holds others up no longer than this. */
    private static final int TRANSACTION_MILLIS = 10_000;

    private final KafkaSettings settings;
    private final TopicPrefix prefix;
    private final ViewReaders readers;
    private final List<View<?>> views;
    private final WebhookGroup group;

    @Inject
    WebhookReading(
            KafkaSettings settings,
            TopicPrefix prefix,
            ViewReaders readers,
            HooksView hooks,
            DeliveriesView deliveries,
            DeliveryWork work,
            WebhookTopics topics) {
        this.settings = settings;
        this.prefix = prefix;
        this.readers = readers;
        this.views = List.of(hooks, deliveries);
        this.group = new WebhookGroup(
                work,
                topics,
                Topics.NUDGES.in(prefix),
                Topics.WEBHOOK_DELIVERIES.in(prefix),
                () -> new KafkaConsumer<>(member(), new ByteArrayDeserializer(), new ByteArrayDeserializer()),
                () -> new KafkaProducer<>(writer(), new ByteArraySerializer(), new ByteArraySerializer()),
                new ValueCodec<>(Topics.WEBHOOK_DELIVERIES, settings.serde()));
    }

    private Map<String, Object> member() {
        Map<String, Object> member = settings.consumer("goodturn-sink-webhooks");
        member.put(ConsumerConfig.GROUP_ID_CONFIG, prefix.value() + "sink-webhooks");
        // A group without offsets reads everything; a webhook takes only what came after its creation, and nothing
        // twice.
        member.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        member.put(
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                List.of(CooperativeStickyAssignor.class.getName()));
        // Each round costs a transaction and a question about registrations: many changes come together in few rounds.
        member.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, ROUND_BYTES);
        member.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, ROUND_MILLIS);
        member.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MILLIS);
        member.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, HEARTBEAT_MILLIS);
        return member;
    }

    private Map<String, Object> writer() {
        Map<String, Object> writer = settings.producer("goodturn-sink-webhooks");
        // The group's generation keeps others out; the id only has to be nobody else's.
        writer.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, prefix.value() + "sink-webhooks-" + UUID.randomUUID());
        writer.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_MILLIS);
        return writer;
    }

    void start(@Observes StartupEvent event) {
        views.forEach(view -> readers.read(view, Optional.empty()));
        readers.run(group, "webhook-group");
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        group.stop();
        readers.stop();
    }
}
