package org.goodturn.sink.delivery.socket;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import java.nio.charset.StandardCharsets;
import org.goodturn.sink.delivery.Ending;
import org.goodturn.sink.delivery.Outlet;

/** Writes a subscription to its socket, one text message for each event, and minds what was not acknowledged. */
final class SocketOutlet implements Outlet {

    private static final Buffer PING = Buffer.buffer("goodturn");
    private static final int FRAME_BYTES = 64;

    private final ServerWebSocket socket;
    private final Window window;
    private final int windowSize;
    private boolean alive = true;

    SocketOutlet(ServerWebSocket socket, int windowSize) {
        this.socket = socket;
        this.window = new Window(windowSize);
        this.windowSize = windowSize;
    }

    /** The client gave a sign of life. */
    void alive() {
        alive = true;
    }

    /** Whether the cursor was under way; if so, it and all before it no longer are. */
    boolean acknowledged(String cursor) {
        return window.acknowledged(cursor);
    }

    @Override
    public void began(String cursor) {
        write("open", ("{\"window\":" + windowSize + "}").getBytes(StandardCharsets.US_ASCII), cursor);
    }

    @Override
    public void tell(String name, byte[] json, String cursor) {
        if (cursor != null) {
            window.sent(cursor);
        }
        write(name, json, cursor);
    }

    @Override
    public void mark(String cursor) {
        write("open", ("{\"window\":" + windowSize + "}").getBytes(StandardCharsets.US_ASCII), cursor);
    }

    private void write(String type, byte[] json, String cursor) {
        Buffer message = Buffer.buffer(FRAME_BYTES + json.length + (cursor == null ? 0 : cursor.length()));
        message.appendString("{\"type\":\"").appendString(type);
        if (cursor != null) {
            message.appendString("\",\"cursor\":\"").appendString(cursor);
        }
        message.appendString("\",\"data\":").appendBytes(json).appendByte((byte) '}');
        if (!socket.isClosed()) {
            socket.writeTextMessage(message.toString());
        }
    }

    @Override
    public void beat() {
        alive = false;
        if (!socket.isClosed()) {
            socket.writePing(PING);
        }
    }

    @Override
    public boolean full() {
        return window.full() || socket.writeQueueFull();
    }

    @Override
    public boolean stuck() {
        return !alive;
    }

    @Override
    public void flush() {
        // Each message is written when it is told: sockets do not join messages.
    }

    @Override
    public void end(Ending ending) {
        if (!socket.isClosed()) {
            CloseCode code = CloseCode.of(ending);
            socket.close(code.code(), code.reason());
        }
    }
}
