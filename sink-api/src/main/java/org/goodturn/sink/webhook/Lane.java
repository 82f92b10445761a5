package org.goodturn.sink.webhook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.goodturn.events.DeliveryState;
import org.goodturn.events.WebhookDelivery;

/**
 * What is under way for one webhook in this instance: tries whose answer has not come, and tries whose outcome has not
 * been read back yet. Not safe for many threads.
 */
final class Lane {

    private final Map<String, Integer> triesAwaited = new HashMap<>();
    private final Set<String> settled = new HashSet<>();
    private int busy;
    private boolean failing;

    /** Whether the last try failed. */
    boolean failing() {
        return failing;
    }

    /** Deliveries that have ended, although that has not been read back yet. */
    Set<String> settled() {
        return settled;
    }

    /** Whether another try may begin at all, of at most so many at once. */
    boolean hasRoom(int concurrency) {
        return busy < (failing ? 1 : concurrency);
    }

    /** Whether this one may: not while it is under way, nor before its last outcome was read back. */
    boolean mayBegin(WebhookDelivery delivery) {
        Integer awaited = triesAwaited.get(delivery.getId());
        return awaited == null || delivery.getAttempts().size() >= awaited;
    }

    void begin(WebhookDelivery delivery) {
        triesAwaited.put(delivery.getId(), delivery.getAttempts().size() + 1);
        busy++;
    }

    /** The try has ended, and this is on its way to the topic. */
    void end(WebhookDelivery outcome) {
        busy--;
        if (outcome.getState() != DeliveryState.PENDING) {
            settled.add(outcome.getId());
        }
    }

    /** Nothing came of it: it may begin again. */
    void retract(WebhookDelivery delivery) {
        busy--;
        triesAwaited.remove(delivery.getId());
    }

    void answered(boolean delivered) {
        failing = !delivered;
    }

    /** A record of it was read. */
    void read(WebhookDelivery delivery) {
        Integer awaited = triesAwaited.get(delivery.getId());
        boolean over = delivery.getState() != DeliveryState.PENDING;
        if (awaited != null && (over || delivery.getAttempts().size() >= awaited)) {
            triesAwaited.remove(delivery.getId());
        }
        if (over) {
            settled.remove(delivery.getId());
        }
    }

    /** Outcomes of these will not be written by this instance. */
    void forget(Predicate<String> deliveries) {
        triesAwaited.keySet().removeIf(deliveries);
        settled.removeIf(deliveries);
    }
}
