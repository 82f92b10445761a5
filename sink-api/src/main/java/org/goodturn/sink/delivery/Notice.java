package org.goodturn.sink.delivery;

import java.time.Duration;
import java.time.Instant;

/** What is told about the stream itself. */
sealed interface Notice {

    /** The cursor does not hold; everything open follows. */
    record Reset(String reason) implements Notice {}

    /** The token ends soon, and the stream with it. */
    record AuthExpiring(Instant expiresAt) implements Notice {}

    /** Nothing happened; both sides are there. */
    record Heartbeat() implements Notice {}

    /** The stream is open. */
    record Opened(Duration retry) implements Notice {}
}
