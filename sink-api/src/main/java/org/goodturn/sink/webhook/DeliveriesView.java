package org.goodturn.sink.webhook;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.goodturn.events.DeliveryAttempt;
import org.goodturn.events.DeliveryState;
import org.goodturn.events.WebhookDelivery;
import org.goodturn.sink.views.Progress;
import org.goodturn.sink.views.Seen;
import org.goodturn.sink.views.View;
import org.goodturn.topics.EventTopic;
import org.goodturn.topics.Topics;

/**
 * What waits for each webhook, and its log. Every instance reads it all: any of them answers for the log, and one that
 * is given a partition after another one died knows at once what waits there.
 */
@Singleton
public class DeliveriesView implements View<WebhookDelivery> {

    private final Progress progress = new Progress();
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Map<Integer, HookQueue>> queues = new HashMap<>();
    private final Map<String, Instant> delivered = new HashMap<>();
    private final List<Consumer<WebhookDelivery>> listeners = new CopyOnWriteArrayList<>();
    private final WebhookSettings settings;

    @Inject
    DeliveriesView(WebhookSettings settings) {
        this.settings = settings;
    }

    @Override
    public EventTopic<WebhookDelivery> topic() {
        return Topics.WEBHOOK_DELIVERIES;
    }

    @Override
    public Progress progress() {
        return progress;
    }

    /** Tells every record from now on, on the thread that reads. */
    void listen(Consumer<WebhookDelivery> listener) {
        listeners.add(listener);
    }

    @Override
    public void apply(Seen<WebhookDelivery> record) {
        WebhookDelivery delivery = record.value();
        if (delivery != null) {
            locked(() -> {
                queues.computeIfAbsent(delivery.getIncarnation(), hook -> new HashMap<>())
                        .computeIfAbsent(
                                record.partition(),
                                partition -> new HookQueue(settings.queueCapacity(), settings.logged()))
                        .apply(delivery);
                if (delivery.getState() == DeliveryState.DELIVERED) {
                    delivered.merge(
                            delivery.getIncarnation(),
                            delivery.getAttempts().getLast().getAt(),
                            DeliveriesView::later);
                }
                return null;
            });
        }
        progress.advance(record.partition(), record.offset() + 1);
        if (delivery != null) {
            listeners.forEach(listener -> listener.accept(delivery));
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** What is to be tried now for a webhook in these partitions; see {@link HookQueue#due}. */
    List<WebhookDelivery> due(String incarnation, IntPredicate partitions, Instant now, Set<String> settled) {
        return locked(() -> {
            List<WebhookDelivery> due = new ArrayList<>();
            queues.getOrDefault(incarnation, Map.of()).forEach((partition, queue) -> {
                if (partitions.test(partition)) {
                    due.addAll(queue.due(now, settled));
                }
            });
            return due;
        });
    }

    /** The webhooks for which something is to be tried now in these partitions. */
    List<String> due(IntPredicate partitions, Instant now) {
        return locked(() -> queues.entrySet().stream()
                .filter(hook -> hook.getValue().entrySet().stream()
                        .anyMatch(queue -> partitions.test(queue.getKey())
                                && queue.getValue().isDue(now)))
                .map(Map.Entry::getKey)
                .toList());
    }

    /** Whether all revisions of the nudge so far were withheld from this webhook. */
    boolean untold(String incarnation, String nudge) {
        return locked(() -> of(incarnation).stream().anyMatch(queue -> queue.untold(nudge)));
    }

    /** How many wait for a webhook. */
    int waiting(String incarnation) {
        return locked(() -> of(incarnation).stream().mapToInt(HookQueue::size).sum());
    }

    /** How many wait at all. */
    int waiting() {
        return locked(() -> queues.values().stream()
                .flatMap(each -> each.values().stream())
                .mapToInt(HookQueue::size)
                .sum());
    }

    /** What waits for a webhook, and the last that ended. */
    List<WebhookDelivery> log(String incarnation) {
        return locked(() ->
                of(incarnation).stream().flatMap(queue -> queue.all().stream()).toList());
    }

    /** The webhook's delivery with this id, while it is remembered. */
    Optional<WebhookDelivery> find(String incarnation, String id) {
        return locked(() -> of(incarnation).stream()
                .map(queue -> queue.find(id))
                .flatMap(Optional::stream)
                .findFirst());
    }

    /** When something was delivered last. */
    Optional<Instant> lastDelivered(String incarnation) {
        return locked(() -> Optional.ofNullable(delivered.get(incarnation)));
    }

    /** The last try of what waits for a webhook or is remembered. */
    Optional<DeliveryAttempt> lastTry(String incarnation) {
        return log(incarnation).stream()
                .flatMap(delivery -> delivery.getAttempts().stream())
                .max(Comparator.comparing(DeliveryAttempt::getAt));
    }

    /** The incarnations of all webhooks that have deliveries. */
    Set<String> incarnations() {
        return locked(() -> Set.copyOf(queues.keySet()));
    }

    /** Forgets what ended before a moment, as the topic does: an instance may run longer than the topic keeps it. */
    void forgetEnded(Instant before) {
        locked(() -> {
            queues.values().forEach(each -> each.values().forEach(queue -> queue.forgetEnded(before)));
            return null;
        });
    }

    /** Forgets webhooks that are gone. */
    void forget(Collection<String> incarnations) {
        locked(() -> {
            queues.keySet().removeAll(incarnations);
            delivered.keySet().removeAll(incarnations);
            return null;
        });
    }

    private Collection<HookQueue> of(String incarnation) {
        return queues.getOrDefault(incarnation, Map.of()).values();
    }

    private <T> T locked(Supplier<T> act) {
        lock.lock();
        try {
            return act.get();
        } finally {
            lock.unlock();
        }
    }
}
