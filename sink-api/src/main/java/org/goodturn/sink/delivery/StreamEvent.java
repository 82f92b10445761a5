package org.goodturn.sink.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Duration;
import java.time.Instant;
import org.goodturn.sink.explanation.NudgeJson;
import org.jboss.resteasy.reactive.server.jaxrs.OutboundSseEventImpl;

/** What goes over a stream. */
sealed interface StreamEvent {

    /** A nudge was made or has changed. */
    record Nudged(NudgeJson nudge) implements StreamEvent {}

    /** A nudge is no longer to be shown. */
    record Withdrawn(String id, int revision, String recipient, String reason) implements StreamEvent {}

    /** The cursor does not hold; everything open follows. */
    record Reset(String reason) implements StreamEvent {}

    /** The token ends soon, and the stream with it. */
    record AuthExpiring(Instant expiresAt) implements StreamEvent {}

    /** Nothing happened; both sides are there. */
    record Heartbeat() implements StreamEvent {}

    /** The stream is open. */
    record Opened(Duration retry) implements StreamEvent {}

    /**
     * The event in the text of Server-Sent Events, with one space after each colon as in the standard's examples.
     *
     * @param cursor its id, or null for an event that moves no cursor
     */
    default OutboundSseEvent text(ObjectMapper json, String cursor) {
        OutboundSseEventImpl.BuilderImpl event = new OutboundSseEventImpl.BuilderImpl();
        if (cursor != null) {
            event.id(" " + cursor);
        }
        switch (this) {
            case Nudged nudged -> describe(event, "nudge", written(json, nudged.nudge()));
            case Withdrawn withdrawn -> describe(event, "withdrawn", written(json, withdrawn));
            case Reset reset -> describe(event, "reset", written(json, reset));
            case AuthExpiring expiring -> describe(event, "auth-expiring", written(json, expiring));
            case Heartbeat heartbeat -> event.comment(" heartbeat");
            case Opened opened ->
                event.comment(" open").reconnectDelay(opened.retry().toMillis());
        }
        return event.build();
    }

    private static void describe(OutboundSseEventImpl.BuilderImpl event, String name, String data) {
        event.name(" " + name).data(String.class, " " + data);
    }

    private static String written(ObjectMapper json, Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what goes over a stream can be written", e);
        }
    }
}
