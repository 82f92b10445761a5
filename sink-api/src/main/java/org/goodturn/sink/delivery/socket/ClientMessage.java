package org.goodturn.sink.delivery.socket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.util.Optional;

/**
 * The one thing a client says: how far it has taken care of what it was told.
 *
 * @param cursor of the last message it has taken care of
 */
record ClientMessage(String cursor) {

    /** Longest message of a client in characters. */
    static final int LONGEST = 40_000;

    private static final int FIELDS = 2;

    /** The message, or nothing if the text is none. */
    static Optional<ClientMessage> read(ObjectReader json, String text) {
        try {
            JsonNode node = json.readTree(text);
            boolean acknowledges = node != null
                    && node.size() == FIELDS
                    && node.path("type").asText().equals("ack")
                    && node.path("cursor").isTextual();
            return acknowledges
                    ? Optional.of(new ClientMessage(node.path("cursor").textValue()))
                    : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
