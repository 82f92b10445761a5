package org.goodturn.sink.contract;

import java.util.Map;
import java.util.Optional;

/** What parameters mean that many calls take. */
final class SharedParameters {

    private static final Map<String, String> MEANINGS = Map.ofEntries(
            Map.entry(
                    "person", "For an application: whom the call is about. Repeatable where several people are meant."),
            Map.entry("position", "A position that a write answered. The read waits until it can see that write."),
            Map.entry("Goodturn-Position", "The same as `position`."),
            Map.entry("after", "The `next` of the page before."),
            Map.entry("limit", "How many items a page has at most."),
            Map.entry(
                    "Idempotency-Key",
                    "1 to 200 visible ASCII characters. The same key with the same body counts once, however often it is sent."),
            Map.entry(
                    "If-Match", "An `ETag` as it was read: on another state the call answers 412 and changes nothing."),
            Map.entry("traceparent", "W3C trace context; goes on with the event."),
            Map.entry("Last-Event-ID", "The `id` of the last event that was received: the stream goes on after it."),
            Map.entry("last_event_id", "The same as `Last-Event-ID`, for clients that cannot set headers."),
            Map.entry("Goodturn-Page", "`1` on writes that are authenticated by the session cookie."));

    private SharedParameters() {}

    /** What the parameter means, if it is one that many calls share. */
    static Optional<String> meaning(String name) {
        return Optional.ofNullable(MEANINGS.get(name));
    }
}
