package org.goodturn.sink.writing;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.core.Response;

/** The answer to every write: 202 with the position of what was written. */
public record Accepted(@JsonProperty("position") String position) {

    /** The header that carries a position, both ways. */
    public static final String HEADER = "Goodturn-Position";

    /** The answer for a write that stands at {@code position}. */
    public static Accepted at(Position position) {
        return new Accepted(position.token());
    }

    /** As an HTTP response. */
    public Response response() {
        return Response.accepted(this).header(HEADER, position).build();
    }
}
