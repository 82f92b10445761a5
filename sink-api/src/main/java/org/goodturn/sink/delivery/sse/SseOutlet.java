package org.goodturn.sink.delivery.sse;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import org.goodturn.sink.delivery.Ending;
import org.goodturn.sink.delivery.Outlet;

/** Writes a subscription to its HTTP answer: all that is told in one turn of the event loop goes out in one piece. */
final class SseOutlet implements Outlet {

    private static final int FIRST_BYTES = 512;
    private static final int ONE_PIECE_BYTES = 16_384;

    private final HttpServerResponse response;
    private final Runnable done;
    private Buffer piece;
    private boolean drained;

    /**
     * A way to one subscriber.
     *
     * @param response its head is written already
     * @param done ends the answer in good order
     */
    SseOutlet(HttpServerResponse response, Runnable done) {
        this.response = response;
        this.done = done;
    }

    /** The connection took what waited. */
    void drained() {
        drained = true;
    }

    @Override
    public void began(String cursor) {
        // Server-Sent Events have no message for it.
    }

    @Override
    public void tell(String name, byte[] json, String cursor) {
        EventFrame.event(piece(json.length), name, json, cursor);
        flushLarge();
    }

    @Override
    public void mark(String cursor) {
        EventFrame.mark(piece(0), cursor);
    }

    @Override
    public void beat() {
        EventFrame.beat(piece(0));
        flush();
    }

    private Buffer piece(int more) {
        if (piece == null) {
            piece = Buffer.buffer(FIRST_BYTES + more);
        }
        return piece;
    }

    private void flushLarge() {
        if (piece.length() >= ONE_PIECE_BYTES) {
            flush();
        }
    }

    @Override
    public boolean full() {
        return response.writeQueueFull();
    }

    @Override
    public boolean stuck() {
        boolean moved = drained;
        drained = false;
        return response.writeQueueFull() && !moved;
    }

    @Override
    public void flush() {
        if (piece != null && !response.ended() && !response.closed()) {
            response.write(piece);
        }
        piece = null;
    }

    @Override
    public void end(Ending ending) {
        if (ending.cut()) {
            response.reset();
        } else if (ending != Ending.DISCONNECTED) {
            flush();
            done.run();
        }
        piece = null;
    }
}
