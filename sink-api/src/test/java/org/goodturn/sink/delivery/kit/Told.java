package org.goodturn.sink.delivery.kit;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One message as the subscriber got it.
 *
 * @param kind {@code nudge}, {@code withdrawn}, {@code reset} or {@code auth-expiring}, whatever the transport calls it
 * @param mark what the subscriber acknowledges it by: a cursor, or the id of a delivery; null if it carries none
 * @param data what it says
 */
public record Told(String kind, String mark, JsonNode data) {

    /** The nudge it is about. */
    public String nudge() {
        return data.path("id").asText();
    }

    /** The nudge's revision. */
    public int revision() {
        return data.path("revision").asInt();
    }

    /** Whom the nudge is for. */
    public String recipient() {
        return data.path("recipient").asText();
    }

    /** Why, where it says so. */
    public String reason() {
        return data.path("reason").asText();
    }
}
