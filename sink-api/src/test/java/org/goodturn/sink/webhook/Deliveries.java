package org.goodturn.sink.webhook;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.goodturn.events.DeliveryAttempt;
import org.goodturn.events.DeliveryState;
import org.goodturn.events.SealedSecret;
import org.goodturn.events.WebhookDelivery;
import org.goodturn.events.WebhookRegistration;
import org.goodturn.events.WebhookSignature;
import org.goodturn.topics.PersonKeys;

/** Webhooks and deliveries for tests. */
final class Deliveries {

    static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    static final String OWNER = "person anna";
    static final String HISTORY = "history";

    private Deliveries() {}

    /** Anna's webhook about these people, created when every partition ended at offset 0. */
    static Hook hook(String url, String... people) {
        return hook(url, secrets(), people);
    }

    static Hook hook(String url, List<SealedSecret> secrets, String... people) {
        WebhookRegistration registration = WebhookRegistration.newBuilder()
                .setOwner(OWNER)
                .setId("mine")
                .setIncarnation("i1")
                .setGeneration(1)
                .setUrl(url)
                .setEverybody(people.length == 0)
                .setPeople(Arrays.asList(people))
                .setSignature(WebhookSignature.HMAC)
                .setSecrets(secrets)
                .setCreatedAt(NOW)
                .setChangedAt(NOW)
                .setHistory(HISTORY)
                .setFrom(List.of(0L, 0L, 0L, 0L))
                .build();
        return Hook.of(HookRef.of(OWNER, "mine"), registration, Optional.empty());
    }

    private static List<SealedSecret> secrets() {
        return List.of(new SealedSecret(ByteBuffer.wrap(new byte[] {1}), null));
    }

    static Change change(String recipient, String nudge, long offset) {
        return new Change(recipient, nudge, PersonKeys.partition(recipient, 4), offset, NOW);
    }

    static WebhookDelivery begun(String nudge, long offset) {
        return Steps.begun(hook("https://example.com/"), change("anna", nudge, offset));
    }

    /** The same after a try that got no answer. */
    static WebhookDelivery failedOnce(WebhookDelivery delivery, Instant next) {
        return WebhookDelivery.newBuilder(delivery)
                .setAttempts(List.of(new DeliveryAttempt(NOW, 0, 5L, Answer.TIMEOUT)))
                .setNextTryAt(next)
                .build();
    }

    static WebhookDelivery delivered(WebhookDelivery delivery) {
        return WebhookDelivery.newBuilder(delivery)
                .setAttempts(List.of(new DeliveryAttempt(NOW, 204, 5L, "")))
                .setState(DeliveryState.DELIVERED)
                .setNextTryAt(null)
                .build();
    }

    static Answer answer(int status) {
        return Answer.of(status, Duration.ofMillis(5), Optional.empty());
    }
}
