package org.goodturn.sink.delivery.sse;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;

/** Events in the text of Server-Sent Events, with one space after each colon as in the standard's examples. */
final class EventFrame {

    private static final byte[] ID = ascii("id: ");
    private static final byte[] EVENT = ascii("event: ");
    private static final byte[] DATA = ascii("data: ");
    private static final byte[] BEAT = ascii(": heartbeat\n\n");
    private static final byte LINE = '\n';

    private EventFrame() {}

    /** What a stream begins with: a comment, and how long to wait before coming back. */
    static Buffer opening(long retryMillis) {
        return Buffer.buffer(": open\nretry: " + retryMillis + "\n\n");
    }

    /** An event; {@code cursor} is null for one without an id. */
    static void event(Buffer out, String name, byte[] json, String cursor) {
        if (cursor != null) {
            out.appendBytes(ID).appendBytes(ascii(cursor)).appendByte(LINE);
        }
        out.appendBytes(EVENT).appendBytes(ascii(name)).appendByte(LINE);
        out.appendBytes(DATA).appendBytes(json).appendByte(LINE).appendByte(LINE);
    }

    /** An id without an event: browsers take it as their place and tell the page nothing. */
    static void mark(Buffer out, String cursor) {
        out.appendBytes(ID).appendBytes(ascii(cursor)).appendByte(LINE).appendByte(LINE);
    }

    /** A comment. */
    static void beat(Buffer out) {
        out.appendBytes(BEAT);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
