package org.goodturn.bench.delivery;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/**
 * One client of the stream, as lean as may be: a connection, a token and the last cursor. All its methods are called by the
 * thread of {@link Subscribers}, except where they say otherwise.
 */
final class Subscriber implements StreamAnswer.Heard {

    /** For who need not note what comes. */
    static final Ledger NOTHING = new Ledger(new Appends(0, 0));

    private static final int OK = 200;

    private final String token;
    private volatile Ledger ledger;
    private volatile boolean open;
    private byte[] cursor;
    private SocketChannel channel;
    private ByteBuffer unsent;
    private StreamAnswer answer;
    private int status;
    private boolean ended;

    /** Somebody with this bearer token; what comes is noted in the ledger. */
    Subscriber(String token, Ledger ledger) {
        this.token = token;
        this.ledger = ledger;
    }

    /** From now on what comes is noted there; from any thread. */
    void note(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Whether the server has answered with a stream, and the stream has begun; from any thread. */
    boolean isOpen() {
        return open;
    }

    /** Whether it has a connection, answered or not. */
    boolean isConnected() {
        return channel != null;
    }

    /** With which status the server refused it; 0 if it did not. */
    int refusal() {
        return status == OK ? 0 : status;
    }

    void connect(Selector selector, InetSocketAddress server) throws IOException {
        answer = new StreamAnswer(this);
        status = 0;
        ended = false;
        channel = SocketChannel.open();
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        boolean connected = channel.connect(server);
        SelectionKey key = channel.register(selector, SelectionKey.OP_CONNECT, this);
        if (connected) {
            ask(key, server);
        }
    }

    void connected(SelectionKey key, InetSocketAddress server) throws IOException {
        if (channel.finishConnect()) {
            ask(key, server);
        }
    }

    private void ask(SelectionKey key, InetSocketAddress server) throws IOException {
        StringBuilder request = new StringBuilder("GET /v1/nudges/stream HTTP/1.1\r\nHost: localhost:")
                .append(server.getPort())
                .append("\r\nAuthorization: Bearer ")
                .append(token)
                .append("\r\nAccept: text/event-stream\r\n");
        if (cursor != null) {
            request.append("Last-Event-ID: ")
                    .append(new String(cursor, StandardCharsets.US_ASCII))
                    .append("\r\n");
        }
        unsent = ByteBuffer.wrap(request.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        write(key);
    }

    void write(SelectionKey key) throws IOException {
        channel.write(unsent);
        key.interestOps(unsent.hasRemaining() ? SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }

    /** Reads what is there; false when the stream is over. */
    boolean read(ByteBuffer buffer) throws IOException {
        buffer.clear();
        int length = channel.read(buffer);
        if (length > 0) {
            answer.take(buffer.array(), 0, length);
        }
        return length >= 0 && !ended;
    }

    /**
     * Ends the connection.
     *
     * @param abruptly by a reset, as when a phone loses its network, and not by an orderly end
     */
    void close(boolean abruptly) throws IOException {
        open = false;
        if (channel != null) {
            if (abruptly) {
                channel.setOption(StandardSocketOptions.SO_LINGER, 0);
            }
            channel.close();
            channel = null;
        }
    }

    @Override
    public void answered(int status) {
        this.status = status;
        ended = status != OK;
    }

    @Override
    public void comment() {
        open = true;
    }

    @Override
    public void event(byte[] id, byte[] name, byte[] data) {
        open = true;
        if (id != null) {
            cursor = id;
        }
        ledger.received(NudgeNumber.in(data), System.currentTimeMillis());
    }

    @Override
    public void ended() {
        ended = true;
    }
}
