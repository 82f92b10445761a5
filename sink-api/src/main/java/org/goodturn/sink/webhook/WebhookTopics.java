package org.goodturn.sink.webhook;

import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.goodturn.events.Webhook;
import org.goodturn.events.WebhookDelivery;
import org.goodturn.sink.writing.Position;

/** What is written to, and asked of, the topics of webhooks; {@code kafka} does it. */
public interface WebhookTopics {

    /** Writes a record about a webhook, or with {@code null} that it is gone. */
    Position.InLog write(String key, Webhook webhook);

    /**
     * Decides about one owner's webhooks and writes what was decided, all of it or nothing, as if nobody else changed any
     * of them meanwhile, in whichever instance. It is decided again where somebody did: {@code decide} reads what is
     * registered and changes nothing but through what it is given, which takes a key and a record, or null for none.
     */
    <R> R alone(String owner, Function<BiConsumer<String, Webhook>, R> decide);

    /** Writes deliveries that somebody asked for again. */
    void write(List<WebhookDelivery> deliveries);

    /** The end of each partition of the nudges topic: whatever is committed later stands there or behind. */
    long[] endOfNudges();

    /** Waits until this instance has read every registration that stands there now; false if that takes too long. */
    boolean readRegistrations(Duration atMost);
}
