package org.goodturn.sink.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodturn.events.DeliveryAttempt;
import org.goodturn.events.WebhookDelivery;
import org.goodturn.sink.explanation.NudgeJson;

/**
 * A line of the delivery log.
 *
 * @param type what the last try sent; absent before the first
 * @param webhookId the {@code webhook-id} of the last try; absent before the first
 * @param state {@code pending}, {@code delivered}, {@code failed}, {@code withheld}, {@code superseded}, {@code dropped}
 * @param reason why, where the state alone does not say it
 * @param nextTryAt when it is tried next; absent once it has ended
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "WebhookDelivery")
record DeliveryJson(
        String id,
        String type,
        String webhookId,
        String nudge,
        String recipient,
        Instant changedAt,
        boolean replay,
        String state,
        String reason,
        List<Try> attempts,
        Instant nextTryAt) {

    /** The latest change first; what is the same is told apart by its id. */
    static final Comparator<WebhookDelivery> LATEST_FIRST = Comparator.comparing(WebhookDelivery::getChangedAt)
            .thenComparing(WebhookDelivery::getId)
            .reversed();

    /**
     * One try.
     *
     * @param failure why it failed, as a code; absent where it did not
     * @param detail the same in words
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Try(Instant at, Integer status, long durationMillis, String failure, String detail) {

        static Try of(DeliveryAttempt attempt) {
            return new Try(
                    attempt.getAt(),
                    attempt.getStatus() == 0 ? null : attempt.getStatus(),
                    attempt.getDurationMillis(),
                    absent(attempt.getFailure()),
                    FailureWords.of(attempt.getFailure()));
        }
    }

    static DeliveryJson of(WebhookDelivery it) {
        return new DeliveryJson(
                it.getId(),
                absent(it.getType()),
                absent(it.getMessageId()),
                it.getNudge(),
                it.getRecipient(),
                it.getChangedAt(),
                it.getReplay(),
                NudgeJson.word(it.getState()),
                absent(it.getReason()),
                it.getAttempts().stream().map(Try::of).toList(),
                it.getNextTryAt());
    }

    private static String absent(String text) {
        return text.isEmpty() ? null : text;
    }
}
