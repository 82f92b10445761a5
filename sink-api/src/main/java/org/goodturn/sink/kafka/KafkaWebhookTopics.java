package org.goodturn.sink.kafka;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.goodturn.events.Webhook;
import org.goodturn.events.WebhookDelivery;
import org.goodturn.sink.problem.ProblemException;
import org.goodturn.sink.problem.ProblemKind;
import org.goodturn.sink.views.NudgesView;
import org.goodturn.sink.views.Progress;
import org.goodturn.sink.webhook.HooksView;
import org.goodturn.sink.webhook.WebhookTopics;
import org.goodturn.sink.writing.Position;
import org.goodturn.topics.EventTopic;
import org.goodturn.topics.PersonKeys;
import org.goodturn.topics.TopicPrefix;
import org.goodturn.topics.Topics;

/** Writes registrations and replays, and asks where topics end. */
@ApplicationScoped
class KafkaWebhookTopics implements WebhookTopics {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final RecordWriter writer;
    private final TopicPrefix prefix;
    private final HooksView hooks;
    private final NudgesView nudges;
    private final WebhookTurns turns;
    private final ValueCodec<Webhook> codec;
    private final Admin admin;

    @Inject
    KafkaWebhookTopics(
            RecordWriter writer,
            WebhookTurns turns,
            TopicPrefix prefix,
            HooksView hooks,
            NudgesView nudges,
            KafkaSettings settings) {
        this.writer = writer;
        this.turns = turns;
        this.codec = new ValueCodec<>(Topics.WEBHOOKS, settings.serde());
        this.prefix = prefix;
        this.hooks = hooks;
        this.nudges = nudges;
        this.admin = Admin.create(settings.client("goodturn-sink-webhooks-admin"));
    }

    @Override
    public Position.InLog write(String key, Webhook webhook) {
        return webhook == null
                ? writer.forget(Topics.WEBHOOKS, key)
                : writer.write(
                        Topics.WEBHOOKS, key, webhook, UUID.randomUUID().toString(), Instant.now(), Optional.empty());
    }

    @Override
    public <R> R alone(String owner, Function<BiConsumer<String, Webhook>, R> decide) {
        return turns.alone(owner, sending -> decide.apply((key, webhook) -> sending.send(record(key, webhook))));
    }

    private ProducerRecord<byte[], byte[]> record(String key, Webhook webhook) {
        String topic = Topics.WEBHOOKS.in(prefix);
        byte[] name = key.getBytes(StandardCharsets.UTF_8);
        if (webhook == null) {
            return new ProducerRecord<>(topic, name, null);
        }
        try {
            ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, name, codec.encode(topic, webhook));
            CloudEventHeaders.describe(
                    record.headers(), webhook, UUID.randomUUID().toString(), Instant.now(), Optional.empty());
            return record;
        } catch (RegistryAway e) {
            throw new ProblemException(ProblemKind.WRITE_UNAVAILABLE, "Try again in a moment.");
        }
    }

    @Override
    public void write(List<WebhookDelivery> deliveries) {
        for (WebhookDelivery delivery : deliveries) {
            writer.write(
                    Topics.WEBHOOK_DELIVERIES,
                    PersonKeys.composite(delivery.getRecipient(), delivery.getId()),
                    delivery,
                    delivery.getId(),
                    Instant.now(),
                    Optional.empty());
        }
    }

    @Override
    public long[] endOfNudges() {
        return ends(Topics.NUDGES, nudges.progress(), IsolationLevel.READ_COMMITTED);
    }

    @Override
    public boolean readRegistrations(Duration atMost) {
        long until = System.nanoTime() + atMost.toNanos();
        // What was committed a moment ago may not count as committed yet: what is under way is waited for, too.
        long[] ends = ends(Topics.WEBHOOKS, hooks.progress(), IsolationLevel.READ_UNCOMMITTED);
        try {
            for (int p = 0; p < ends.length; p++) {
                Duration left = Duration.ofNanos(Math.max(0, until - System.nanoTime()));
                if (ends[p] > 0 && !hooks.progress().await(p, ends[p] - 1, left)) {
                    return false;
                }
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private long[] ends(EventTopic<?> topic, Progress read, IsolationLevel isolation) {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        for (int p = 0; p < read.next().length; p++) {
            asked.put(new TopicPartition(topic.in(prefix), p), OffsetSpec.latest());
        }
        try {
            Map<TopicPartition, ListOffsetsResultInfo> found = admin.listOffsets(
                            asked, new ListOffsetsOptions(isolation))
                    .all()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            long[] ends = new long[asked.size()];
            found.forEach((partition, info) -> ends[partition.partition()] = info.offset());
            return ends;
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            throw new ProblemException(ProblemKind.WRITE_UNAVAILABLE, "Try again in a moment.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(ProblemKind.WRITE_UNAVAILABLE, "Try again in a moment.");
        }
    }

    @PreDestroy
    void close() {
        admin.close(PATIENCE);
        codec.close();
    }
}
