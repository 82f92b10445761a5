package org.goodturn.sink.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodturn.events.WebhookOff;
import org.goodturn.events.WebhookRegistration;

/**
 * A webhook as its owner sees it. {@code secret} is there in the answer that made it, and never again: with {@code hmac}
 * the secret {@code whsec_…}, with {@code ed25519} the public key {@code whpk_…}.
 *
 * @param people the people it is about; absent: everybody the application may act for
 * @param off why nothing is sent: {@code by-owner}, {@code gone}, {@code failing}; absent while it is on
 * @param rotatingUntil until when the secret before signs, too; absent unless it was rotated lately
 * @param waiting how many deliveries wait
 * @param lastFailure why the last try of a delivery failed; absent where it did not
 * @param notice in the answer to a registration only: what its owner should know though it was taken
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Webhook")
record WebhookJson(
        String id,
        String url,
        List<String> people,
        @Schema(enumeration = {"hmac", "ed25519"}) String signature,
        boolean disabled,
        Off off,
        String publicKey,
        Instant createdAt,
        Instant changedAt,
        Instant rotatingUntil,
        int waiting,
        Instant lastDeliveredAt,
        DeliveryJson.Try lastFailure,
        String notice,
        String secret) {

    /** Why nothing is sent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Off(String reason, String detail, Instant at) {}

    static WebhookJson of(Hook hook, DeliveriesView deliveries, Instant now) {
        return of(hook, deliveries, now, null, null);
    }

    static WebhookJson of(Hook hook, DeliveriesView deliveries, Instant now, String notice, String secret) {
        WebhookRegistration it = hook.registration();
        return new WebhookJson(
                it.getId(),
                it.getUrl(),
                it.getEverybody() ? null : it.getPeople(),
                it.getSignature().name().toLowerCase(Locale.ROOT),
                hook.offBecause().isPresent(),
                off(hook),
                it.getPublicKey(),
                it.getCreatedAt(),
                it.getChangedAt(),
                it.getSecrets().stream()
                        .map(each -> each.getUntil())
                        .filter(until -> until != null && until.isAfter(now))
                        .findFirst()
                        .orElse(null),
                deliveries.waiting(hook.incarnation()),
                deliveries.lastDelivered(hook.incarnation()).orElse(null),
                deliveries
                        .lastTry(hook.incarnation())
                        .filter(last -> !last.getFailure().isEmpty())
                        .map(DeliveryJson.Try::of)
                        .orElse(null),
                notice,
                secret);
    }

    private static Off off(Hook hook) {
        if (hook.registration().getDisabled()) {
            return new Off(
                    "by-owner", "It was switched off.", hook.registration().getChangedAt());
        }
        return hook.givenUp().map(WebhookJson::off).orElse(null);
    }

    private static Off off(WebhookOff gave) {
        return new Off(gave.getReason(), gave.getDetail(), gave.getAt());
    }
}
