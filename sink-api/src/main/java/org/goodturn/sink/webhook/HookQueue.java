package org.goodturn.sink.webhook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goodturn.events.DeliveryState;
import org.goodturn.events.WebhookDelivery;

/**
 * The deliveries of one webhook in one partition, folded from their records in order: what waits, and the last ones that
 * ended. Of one nudge at most one delivery waits: a later revision takes the place of an earlier one. Of more than
 * {@code capacity} waiting ones the oldest ends. Not safe for many threads.
 */
final class HookQueue {

    private final Map<String, WebhookDelivery> waiting = new LinkedHashMap<>();
    private final Map<String, String> waitingByNudge = new LinkedHashMap<>();
    private final Map<String, WebhookDelivery> ended = new LinkedHashMap<>();
    private final Set<String> untold = new LinkedHashSet<>();
    private final int capacity;
    private final int remembered;

    /**
     * An empty queue.
     *
     * @param capacity how many may wait
     * @param remembered how many that ended are kept
     */
    HookQueue(int capacity, int remembered) {
        this.capacity = capacity;
        this.remembered = remembered;
    }

    /** Takes the next record in. */
    void apply(WebhookDelivery delivery) {
        note(delivery);
        if (delivery.getState() == DeliveryState.PENDING) {
            wait(delivery);
        } else {
            leave(delivery.getId());
            end(delivery);
        }
    }

    private void wait(WebhookDelivery delivery) {
        WebhookDelivery over = ended.get(delivery.getId());
        WebhookDelivery before = waiting.get(delivery.getId());
        int tried = delivery.getAttempts().size();
        if (over != null) {
            // A try that was under way while a later revision came; or one begun again, which means nothing.
            if (tried > over.getAttempts().size()) {
                ended.replace(delivery.getId(), Steps.ended(delivery, over.getState(), over.getReason()));
            }
        } else if (before != null) {
            if (tried >= before.getAttempts().size()) {
                waiting.replace(delivery.getId(), delivery);
            }
        } else {
            enter(delivery);
        }
    }

    private void enter(WebhookDelivery delivery) {
        String otherId = waitingByNudge.get(delivery.getNudge());
        if (otherId != null) {
            WebhookDelivery other = waiting.get(otherId);
            if (other.getOffset() > delivery.getOffset()) {
                end(Steps.ended(delivery, DeliveryState.SUPERSEDED, ""));
                return;
            }
            leave(otherId);
            end(Steps.ended(other, DeliveryState.SUPERSEDED, ""));
        }
        waiting.put(delivery.getId(), delivery);
        waitingByNudge.put(delivery.getNudge(), delivery.getId());
        if (waiting.size() > capacity) {
            WebhookDelivery oldest = waiting.values().iterator().next();
            leave(oldest.getId());
            end(Steps.ended(oldest, DeliveryState.DROPPED, "queue-full"));
        }
    }

    private void leave(String id) {
        WebhookDelivery gone = waiting.remove(id);
        if (gone != null) {
            waitingByNudge.remove(gone.getNudge(), id);
        }
    }

    private void end(WebhookDelivery delivery) {
        ended.remove(delivery.getId());
        ended.put(delivery.getId(), delivery);
        trim(ended.values(), remembered);
    }

    private void note(WebhookDelivery delivery) {
        if (Steps.mayBeKnown(delivery)) {
            untold.remove(delivery.getNudge());
        } else if (delivery.getState() == DeliveryState.WITHHELD) {
            untold.add(delivery.getNudge());
            trim(untold, capacity);
        }
    }

    private static void trim(Collection<?> oldestFirst, int size) {
        Iterator<?> oldest = oldestFirst.iterator();
        while (oldestFirst.size() > size) {
            oldest.next();
            oldest.remove();
        }
    }

    /** Forgets what ended and was last tried, or changed where it was not, before a moment. */
    void forgetEnded(Instant before) {
        ended.values().removeIf(delivery -> lastOf(delivery).isBefore(before));
    }

    private static Instant lastOf(WebhookDelivery delivery) {
        return delivery.getAttempts().isEmpty()
                ? delivery.getChangedAt()
                : delivery.getAttempts().getLast().getAt();
    }

    /** Whether all revisions of the nudge so far were withheld, so that the receiver cannot know it from here. */
    boolean untold(String nudge) {
        return untold.contains(nudge);
    }

    /**
     * What is to be tried now, the oldest first and at most one for each recipient: a recipient's changes are sent one
     * after the other. One that failed holds the later ones up until its first retry, which comes within seconds, and
     * no longer.
     *
     * @param settled deliveries that have ended although their record has not been read yet
     */
    List<WebhookDelivery> due(Instant now, Set<String> settled) {
        List<WebhookDelivery> due = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (WebhookDelivery delivery : waiting.values()) {
            if (settled.contains(delivery.getId()) || taken.contains(delivery.getRecipient())) {
                continue;
            }
            boolean isDue = !delivery.getNextTryAt().isAfter(now);
            if (isDue) {
                due.add(delivery);
            }
            if (isDue || delivery.getAttempts().size() == 1) {
                taken.add(delivery.getRecipient());
            }
        }
        return due;
    }

    /** Whether anything is. */
    boolean isDue(Instant now) {
        return waiting.values().stream()
                .anyMatch(delivery -> !delivery.getNextTryAt().isAfter(now));
    }

    /** How many wait. */
    int size() {
        return waiting.size();
    }

    /** What waits and the last that ended. */
    List<WebhookDelivery> all() {
        List<WebhookDelivery> all = new ArrayList<>(ended.values());
        all.addAll(waiting.values());
        return all;
    }

    /** The delivery with this id, while it is remembered. */
    Optional<WebhookDelivery> find(String id) {
        return Optional.ofNullable(waiting.getOrDefault(id, ended.get(id)));
    }
}
