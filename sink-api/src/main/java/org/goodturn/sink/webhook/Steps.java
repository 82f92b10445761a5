package org.goodturn.sink.webhook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.goodturn.events.DeliveryAttempt;
import org.goodturn.events.DeliveryState;
import org.goodturn.events.WebhookDelivery;

/** The steps of a delivery's life: each makes the next record from the one before. */
final class Steps {

    /** Failures before anything was sent: the receiver cannot know of it. */
    private static final Set<String> UNSENT = Set.of(Answer.UNRESOLVABLE, Answer.REFUSED, Answer.CONNECT, Answer.TLS);

    private Steps() {}

    /** A nudge has changed, and a webhook is to tell of it. */
    static WebhookDelivery begun(Hook hook, Change change) {
        return begun(hook, change, Digests.of(hook.incarnation(), change.nudge(), change.partition(), change.offset()))
                .build();
    }

    /** Somebody asks for the latest of a nudge again. */
    static WebhookDelivery replayed(Hook hook, Change change, Instant now, String salt) {
        return begun(hook, change, Digests.of(hook.incarnation(), change.nudge(), "replay", now, salt))
                .setReplay(true)
                .setNextTryAt(now)
                .build();
    }

    private static WebhookDelivery.Builder begun(Hook hook, Change change, String id) {
        return WebhookDelivery.newBuilder()
                .setId(id)
                .setOwner(hook.registration().getOwner())
                .setWebhook(hook.registration().getId())
                .setIncarnation(hook.incarnation())
                .setRecipient(change.recipient())
                .setNudge(change.nudge())
                .setOffset(change.offset())
                .setChangedAt(change.appendedAt())
                .setState(DeliveryState.PENDING)
                .setNextTryAt(change.appendedAt());
    }

    /** It ended without another try. */
    static WebhookDelivery ended(WebhookDelivery delivery, DeliveryState state, String reason) {
        return WebhookDelivery.newBuilder(delivery)
                .setState(state)
                .setReason(reason)
                .setNextTryAt(null)
                .build();
    }

    /** It was tried. */
    static WebhookDelivery tried(
            WebhookDelivery delivery, Message message, Answer answer, Instant began, Instant now, RetrySchedule plan) {
        List<DeliveryAttempt> attempts = new ArrayList<>(delivery.getAttempts());
        attempts.add(DeliveryAttempt.newBuilder()
                .setAt(began)
                .setStatus(answer.status())
                .setDurationMillis(answer.took().toMillis())
                .setFailure(answer.failure())
                .build());
        Instant next = answer.delivered()
                ? null
                : plan.next(delivery.getId(), attempts.size(), now, answer.retryAfter())
                        .orElse(null);
        DeliveryState state = answer.delivered()
                ? DeliveryState.DELIVERED
                : next == null || answer.gone() ? DeliveryState.FAILED : DeliveryState.PENDING;
        return WebhookDelivery.newBuilder(delivery)
                .setType(message.type())
                .setMessageId(message.id())
                .setAttempts(attempts)
                .setState(state)
                .setReason(state == DeliveryState.FAILED ? answer.gone() ? "gone" : "tried-for-three-days" : "")
                .setNextTryAt(state == DeliveryState.PENDING ? next : null)
                .build();
    }

    /** Whether the receiver may know of it, because something was sent. */
    static boolean mayBeKnown(WebhookDelivery delivery) {
        return delivery.getAttempts().stream().anyMatch(attempt -> !UNSENT.contains(attempt.getFailure()));
    }
}
