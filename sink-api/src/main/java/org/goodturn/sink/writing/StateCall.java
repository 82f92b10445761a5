package org.goodturn.sink.writing;

import java.util.Optional;

/**
 * A call that replaces a state which a person has as a whole.
 *
 * @param person whose state
 * @param scope caller and target, within which the key counts
 * @param key its idempotency key, or null
 * @param body its body as it came
 * @param ifMatch the state that it was made on, or null
 * @param traceparent its W3C trace context
 */
public record StateCall(
        String person, String scope, String key, byte[] body, String ifMatch, Optional<String> traceparent) {

    /** How a call may be repeated and on what it was made, as its headers have it; each may be null. */
    public record Headers(String key, String ifMatch, String traceparent) {}

    /** The id of the event that it writes. */
    public String eventId() {
        return EventIds.of(scope, key);
    }
}
