package org.goodturn.sink.webhook;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.goodturn.events.WebhookDelivery;
import org.goodturn.sink.views.NudgesView;
import org.goodturn.topics.PersonKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries what is due in the partitions that this instance owns. It holds nothing that matters: what waits is on the
 * topic, a try that was cut off is made again, with the same {@code webhook-id}, by whoever owns the partition then.
 */
@Singleton
class Dispatcher implements PartitionWork {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final int MOST_AT_ONCE = 4;

    private final HooksView hooks;
    private final DeliveriesView deliveries;
    private final NudgesView nudges;
    private final Attempts attempts;
    private final WhatIsRead readiness;
    private final Executor threads;
    private final InstantSource wall;
    private final int concurrency;
    private final Budget budget;

    private final Map<Integer, Long> owned = new ConcurrentHashMap<>();
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();
    private final Queue<WebhookDelivery> outcomes = new ConcurrentLinkedQueue<>();

    @Inject
    Dispatcher(
            HooksView hooks,
            DeliveriesView deliveries,
            NudgesView nudges,
            Attempts attempts,
            WhatIsRead readiness,
            WebhookSettings settings) {
        this(
                hooks,
                deliveries,
                nudges,
                attempts,
                readiness,
                settings,
                task -> Thread.ofVirtual().name("webhook-try").start(task),
                InstantSource.system());
    }

    Dispatcher(
            HooksView hooks,
            DeliveriesView deliveries,
            NudgesView nudges,
            Attempts attempts,
            WhatIsRead readiness,
            WebhookSettings settings,
            Executor threads,
            InstantSource wall) {
        this.hooks = hooks;
        this.deliveries = deliveries;
        this.nudges = nudges;
        this.attempts = attempts;
        this.readiness = readiness;
        this.threads = threads;
        this.wall = wall;
        this.concurrency = Math.clamp(settings.concurrency(), 1, MOST_AT_ONCE);
        this.budget = new Budget(Math.max(2, settings.maxInFlight()));
        deliveries.listen(this::read);
        hooks.listen(this::pump);
    }

    /** Tries under way. */
    int underWay() {
        return budget.used();
    }

    /** Looks for what has become due; called again and again. */
    void tick() {
        deliveries.due(this::mine, wall.instant()).forEach(this::pump);
    }

    @Override
    public boolean ready() {
        return readiness.everythingIsRead();
    }

    @Override
    public void gained(Map<Integer, Long> endsOfDeliveries) {
        owned.putAll(endsOfDeliveries);
    }

    @Override
    public void lost(List<Integer> partitions) {
        owned.keySet().removeAll(partitions);
        outcomes.removeIf(outcome -> !owned.containsKey(partition(outcome)));
        for (String hook : List.copyOf(lanes.keySet())) {
            Set<String> kept = ConcurrentHashMap.newKeySet();
            deliveries.log(hook).stream()
                    .filter(delivery -> owned.containsKey(partition(delivery)))
                    .forEach(delivery -> kept.add(delivery.getId()));
            inLane(hook, lane -> lane.forget(id -> !kept.contains(id)));
        }
    }

    @Override
    public List<WebhookDelivery> begin(List<Change> changes) {
        String history = nudges.progress().history();
        List<WebhookDelivery> begun = new ArrayList<>();
        for (Change change : changes) {
            for (Hook hook : hooks.about(change.recipient())) {
                if (hook.offBecause().isEmpty() && hook.startsBefore(change.partition(), change.offset(), history)) {
                    WebhookDelivery delivery = Steps.begun(hook, change);
                    if (deliveries.find(hook.incarnation(), delivery.getId()).isEmpty()) {
                        begun.add(delivery);
                    }
                }
            }
        }
        return begun;
    }

    @Override
    public List<WebhookDelivery> outcomes() {
        List<WebhookDelivery> some = new ArrayList<>();
        for (WebhookDelivery next = outcomes.poll(); next != null; next = outcomes.poll()) {
            if (owned.containsKey(partition(next))) {
                some.add(next);
            }
        }
        return some;
    }

    @Override
    public void unwritten(List<WebhookDelivery> some) {
        outcomes.addAll(some);
    }

    @Override
    public void sweep() {
        List<String> gone = deliveries.incarnations().stream()
                .filter(incarnation -> hooks.incarnation(incarnation).isEmpty())
                .toList();
        deliveries.forget(gone);
        lanes.keySet().removeAll(gone);
    }

    private void read(WebhookDelivery delivery) {
        Lane lane = lanes.get(delivery.getIncarnation());
        if (lane != null) {
            inLane(delivery.getIncarnation(), known -> known.read(delivery));
        }
        pump(delivery.getIncarnation());
    }

    /** Begins what may begin now for one webhook. */
    private void pump(String hook) {
        if (owned.isEmpty() || !ready() || hooks.incarnation(hook).isEmpty()) {
            return;
        }
        inLane(hook, lane -> {
            for (WebhookDelivery delivery : deliveries.due(hook, this::mine, wall.instant(), lane.settled())) {
                boolean fails = lane.failing();
                if (!lane.hasRoom(concurrency)) {
                    return;
                }
                if (lane.mayBegin(delivery)) {
                    if (!budget.take(fails)) {
                        return;
                    }
                    lane.begin(delivery);
                    threads.execute(() -> attempt(delivery, fails));
                }
            }
        });
    }

    private void attempt(WebhookDelivery delivery, boolean fails) {
        Optional<Attempts.Outcome> outcome = Optional.empty();
        try {
            outcome = hooks.incarnation(delivery.getIncarnation()).flatMap(hook -> attempts.of(hook, delivery, wall));
        } catch (RuntimeException e) {
            StackTraceElement[] trace = e.getStackTrace();
            LOG.error("A try failed with {} at {}", e.getClass().getName(), trace.length > 0 ? trace[0] : "unknown");
        }
        budget.giveBack(fails);
        Optional<Attempts.Outcome> came = outcome;
        inLane(delivery.getIncarnation(), lane -> {
            if (came.isEmpty()) {
                lane.retract(delivery);
            } else {
                lane.end(came.get().record());
                came.get().delivered().ifPresent(lane::answered);
                outcomes.add(came.get().record());
            }
        });
        if (came.isPresent()) {
            pump(delivery.getIncarnation());
        }
    }

    private void inLane(String hook, Consumer<Lane> act) {
        Lane lane = lanes.computeIfAbsent(hook, any -> new Lane());
        synchronized (lane) {
            act.accept(lane);
        }
    }

    /** Whether the partition is this instance's, and everything before it was has been read. */
    private boolean mine(int partition) {
        Long end = owned.get(partition);
        long[] next = deliveries.progress().next();
        return end != null && partition < next.length && next[partition] >= end;
    }

    private int partition(WebhookDelivery delivery) {
        return PersonKeys.partition(
                delivery.getRecipient(), Math.max(1, deliveries.progress().next().length));
    }
}
