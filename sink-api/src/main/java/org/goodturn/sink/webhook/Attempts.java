package org.goodturn.sink.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.goodturn.events.DeliveryState;
import org.goodturn.events.Webhook;
import org.goodturn.events.WebhookDelivery;
import org.goodturn.events.WebhookOff;
import org.goodturn.sink.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One try of one delivery: judged, sent, and what follows from the answer. */
@Singleton
class Attempts {

    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);

    private final Judging judging;
    private final Sender sender;
    private final DeliveriesView deliveries;
    private final WebhookTopics topics;
    private final MeterRegistry meters;
    private final RetrySchedule plan = RetrySchedule.STANDARD;

    @Inject
    Attempts(Judging judging, Sender sender, DeliveriesView deliveries, WebhookTopics topics, MeterRegistry meters) {
        this.judging = judging;
        this.sender = sender;
        this.deliveries = deliveries;
        this.topics = topics;
        this.meters = meters;
    }

    /**
     * What came of it.
     *
     * @param record the delivery's next record
     * @param delivered whether the receiver took it; empty where nothing was sent
     */
    record Outcome(WebhookDelivery record, Optional<Boolean> delivered) {}

    /** Tries; empty if it cannot be judged yet. */
    Optional<Outcome> of(Hook hook, WebhookDelivery delivery, InstantSource wall) {
        return switch (judging.of(hook, delivery)) {
            case Judging.Verdict.Later later -> Optional.empty();
            case Judging.Verdict.End end -> {
                count(end.state().name());
                yield Optional.of(new Outcome(Steps.ended(delivery, end.state(), end.reason()), Optional.empty()));
            }
            case Judging.Verdict.Send send -> Optional.of(sent(hook, delivery, send.message(), wall));
        };
    }

    private Outcome sent(Hook hook, WebhookDelivery delivery, Message message, InstantSource wall) {
        Instant began = wall.instant();
        Answer answer = sender.send(hook, message, delivery.getAttempts().size(), began);
        Instant now = wall.instant();
        WebhookDelivery record = Steps.tried(delivery, message, answer, began, now, plan);
        count(answer.delivered() ? "delivered" : answer.failure());
        if (answer.gone()) {
            switchOff(hook, "gone", "The receiver answered 410.", now);
        } else if (record.getState() == DeliveryState.FAILED && answer.receiversFault() && nothingSince(record)) {
            String last = answer.status() == 0 ? FailureWords.of(answer.failure()) : "status " + answer.status() + ".";
            switchOff(hook, "failing", "No delivery succeeded for three days; the last one: " + last, now);
        }
        return new Outcome(record, Optional.of(answer.delivered()));
    }

    /** Whether nothing was delivered since the first try of a delivery. */
    private boolean nothingSince(WebhookDelivery failed) {
        Instant first = failed.getAttempts().getFirst().getAt();
        return deliveries
                .lastDelivered(failed.getIncarnation())
                .filter(last -> last.isAfter(first))
                .isEmpty();
    }

    private void switchOff(Hook hook, String reason, String detail, Instant now) {
        WebhookOff off = new WebhookOff(hook.incarnation(), hook.registration().getGeneration(), reason, detail, now);
        try {
            topics.write(hook.ref().offKey(), Webhook.newBuilder().setOff(off).build());
            meters.counter("goodturn.webhooks.switched.off", "reason", reason).increment();
        } catch (ProblemException e) {
            LOG.warn("A webhook could not be switched off; the next answer of the same kind does it");
        }
    }

    private void count(String outcome) {
        meters.counter("goodturn.webhooks.tries", "outcome", outcome.toLowerCase(Locale.ROOT))
                .increment();
    }
}
