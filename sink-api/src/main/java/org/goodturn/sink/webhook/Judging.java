package org.goodturn.sink.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.goodturn.events.DeliveryState;
import org.goodturn.events.WebhookDelivery;
import org.goodturn.sink.delivery.Judgement;
import org.goodturn.sink.delivery.StreamEvent;
import org.goodturn.sink.security.People;
import org.goodturn.sink.views.NudgesView;
import org.goodturn.sink.views.StoredNudge;
import org.goodturn.topics.PersonKeys;

/**
 * Decides what a delivery sends, at the moment of each try: the nudge as it is now, if it may be shown now. What may
 * not be shown becomes {@code nudge.withdrawn} where the receiver may know the nudge, and nothing where it cannot.
 */
@Singleton
class Judging {

    /** A nudge was made or has changed. */
    static final String CHANGED = "nudge.changed";
    /** A nudge is no longer to be shown. */
    static final String WITHDRAWN = "nudge.withdrawn";

    private static final String MASKED = "consent";
    private static final String FORGOTTEN = "forgotten";

    private final NudgesView nudges;
    private final DeliveriesView deliveries;
    private final Judgement judgement;
    private final ObjectMapper json;

    @Inject
    Judging(NudgesView nudges, DeliveriesView deliveries, Judgement judgement, ObjectMapper json) {
        this.nudges = nudges;
        this.deliveries = deliveries;
        this.judgement = judgement;
        this.json = json;
    }

    /** What is to be done. */
    sealed interface Verdict {
        /** This is sent. */
        record Send(Message message) implements Verdict {}

        /** Nothing is sent, and the delivery ends. */
        record End(DeliveryState state, String reason) implements Verdict {}

        /** This instance has not read the change yet. */
        record Later() implements Verdict {}
    }

    /** The body of a delivery. */
    private record Envelope(String type, Instant timestamp, Object data) {}

    Verdict of(Hook hook, WebhookDelivery delivery) {
        if (hook.offBecause().isPresent()) {
            return new Verdict.End(DeliveryState.DROPPED, "webhook-off");
        }
        if (!hook.isAbout(delivery.getRecipient())) {
            return new Verdict.End(DeliveryState.DROPPED, "no-longer-about-this-person");
        }
        long[] read = nudges.progress().next();
        int partition = PersonKeys.partition(delivery.getRecipient(), Math.max(1, read.length));
        if (partition >= read.length || read[partition] <= delivery.getOffset()) {
            return new Verdict.Later();
        }
        Optional<StoredNudge> stored =
                nudges.find(delivery.getNudge(), new People.Listed(Set.of(delivery.getRecipient())));
        if (stored.isEmpty()) {
            return Steps.mayBeKnown(delivery)
                    ? withdrawn(delivery, 0, delivery.getOffset(), delivery.getChangedAt(), FORGOTTEN)
                    : new Verdict.End(DeliveryState.WITHHELD, FORGOTTEN);
        }
        if (stored.get().offset() > delivery.getOffset() && !delivery.getReplay()) {
            // That change has a delivery of its own.
            return new Verdict.End(DeliveryState.SUPERSEDED, "");
        }
        return judged(delivery, stored.get());
    }

    private Verdict judged(WebhookDelivery delivery, StoredNudge stored) {
        Optional<StreamEvent> event = judgement.of(stored);
        if (event.isPresent() && event.get() instanceof StreamEvent.Nudged nudged) {
            return send(delivery, stored.offset(), CHANGED, stored.appendedAt(), nudged.nudge());
        }
        boolean known = Steps.mayBeKnown(delivery)
                || event.isPresent() && !deliveries.untold(delivery.getIncarnation(), delivery.getNudge());
        if (!known) {
            return new Verdict.End(DeliveryState.WITHHELD, MASKED);
        }
        String reason = event.isPresent() && event.get() instanceof StreamEvent.Withdrawn withdrawn
                ? withdrawn.reason()
                : MASKED;
        return withdrawn(delivery, stored.revision(), stored.offset(), stored.appendedAt(), reason);
    }

    private Verdict withdrawn(WebhookDelivery delivery, int revision, long offset, Instant at, String reason) {
        return send(
                delivery,
                offset,
                WITHDRAWN,
                at,
                new StreamEvent.Withdrawn(delivery.getNudge(), revision, delivery.getRecipient(), reason));
    }

    /** The id follows from what is sent: the same on every try, and another one where something else is sent. */
    private Verdict send(WebhookDelivery delivery, long offset, String type, Instant at, Object data) {
        String id = "msg_" + Digests.of(delivery.getIncarnation(), delivery.getNudge(), offset, type);
        return new Verdict.Send(new Message(id, type, bytes(new Envelope(type, at, data))));
    }

    private byte[] bytes(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is sent can be written", e);
        }
    }

    /** What a test sends. */
    Message test(String id, Hook hook, Instant now) {
        record Test(String webhook, String note) {}
        Test data = new Test(hook.registration().getId(), "Sent on request; it is about nobody.");
        return new Message(id, "test", bytes(new Envelope("test", now, data)));
    }
}
