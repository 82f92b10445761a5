package org.goodturn.sink.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.sse.OutboundSseEvent;
import org.jboss.resteasy.reactive.server.jaxrs.OutboundSseEventImpl;

/** Events in the text of Server-Sent Events, with one space after each colon as in the standard's examples. */
final class EventText {

    private final ObjectMapper json;

    EventText(ObjectMapper json) {
        this.json = json;
    }

    OutboundSseEvent of(StreamEvent event, String cursor) {
        OutboundSseEventImpl.BuilderImpl text = identified(cursor);
        switch (event) {
            case StreamEvent.Nudged nudged -> describe(text, "nudge", nudged.nudge());
            case StreamEvent.Withdrawn withdrawn -> describe(text, "withdrawn", withdrawn);
        }
        return text.build();
    }

    /** A notice; {@code cursor} is null for one that moves no cursor. */
    OutboundSseEvent of(Notice notice, String cursor) {
        OutboundSseEventImpl.BuilderImpl text = identified(cursor);
        switch (notice) {
            case Notice.Reset reset -> describe(text, "reset", reset);
            case Notice.AuthExpiring expiring -> describe(text, "auth-expiring", expiring);
            case Notice.Heartbeat heartbeat -> text.comment(" heartbeat");
            case Notice.Opened opened ->
                text.comment(" open").reconnectDelay(opened.retry().toMillis());
        }
        return text.build();
    }

    private static OutboundSseEventImpl.BuilderImpl identified(String cursor) {
        OutboundSseEventImpl.BuilderImpl text = new OutboundSseEventImpl.BuilderImpl();
        if (cursor != null) {
            text.id(" " + cursor);
        }
        return text;
    }

    private void describe(OutboundSseEventImpl.BuilderImpl text, String name, Object data) {
        try {
            text.name(" " + name).data(String.class, " " + json.writeValueAsString(data));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what goes over a stream can be written", e);
        }
    }
}
