package org.goodturn.sink.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.goodturn.sink.delivery.kit.RestartContract;
import org.goodturn.sink.delivery.kit.Subscriber;
import org.goodturn.sink.delivery.kit.Told;
import org.goodturn.sink.testing.Patience;

/** A subscriber over a WebSocket: it says what it has taken care of, and comes back with the last of that. */
final class SocketSubscriber implements Subscriber, RestartContract.Moved {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String token;
    private String service;
    private String cursor;
    private Ears ears;
    private WebSocket socket;

    /** What came over one connection. */
    static final class Ears implements WebSocket.Listener {
        final BlockingQueue<Told> told = new LinkedBlockingQueue<>();
        final CompletableFuture<Integer> closed = new CompletableFuture<>();
        final CompletableFuture<Told> opened = new CompletableFuture<>();
        final AtomicInteger pings = new AtomicInteger();
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                heard(text.toString());
                text.setLength(0);
            }
            socket.request(1);
            return null;
        }

        private void heard(String message) {
            try {
                JsonNode json = JSON.readTree(message);
                String mark = json.has("cursor") ? json.path("cursor").asText() : null;
                Told one = new Told(json.path("type").asText(), mark, json.path("data"));
                if (one.kind().equals("open")) {
                    opened.complete(one);
                } else {
                    told.add(one);
                }
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public CompletionStage<?> onPing(WebSocket socket, ByteBuffer message) {
            pings.incrementAndGet();
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            closed.complete(code);
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            closed.complete(0);
        }
    }

    SocketSubscriber(String service, String token) {
        this.service = service;
        this.token = token;
    }

    @Override
    public void serviceAt(String now) {
        service = now;
    }

    @Override
    public void connect() {
        resumeAt(null);
    }

    @Override
    public void cut() {
        socket.abort();
    }

    @Override
    public void resume() {
        resumeAt(cursor);
    }

    @Override
    public void resumeAt(String mark) {
        ears = new Ears();
        String query = mark == null ? "" : "?cursor=" + mark;
        socket = http.newWebSocketBuilder()
                .header("Authorization", "Bearer " + token)
                .buildAsync(URI.create(service.replaceFirst("^http", "ws") + "/v1/nudges/socket" + query), ears)
                .join();
        ears.opened.orTimeout(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS).join();
    }

    /** Opens it without waiting for it to begin. */
    Ears open() {
        ears = new Ears();
        socket = http.newWebSocketBuilder()
                .header("Authorization", "Bearer " + token)
                .buildAsync(URI.create(service.replaceFirst("^http", "ws") + "/v1/nudges/socket"), ears)
                .join();
        return ears;
    }

    Ears ears() {
        return ears;
    }

    WebSocket socket() {
        return socket;
    }

    @Override
    public Told receive() {
        try {
            return ears.told.poll(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void ack(Told told) {
        cursor = told.mark();
        socket.sendText("{\"type\":\"ack\",\"cursor\":\"" + cursor + "\"}", true)
                .join();
    }

    @Override
    public int waiting() {
        return ears.told.size();
    }

    @Override
    public void close() {
        if (socket != null) {
            socket.abort();
        }
        http.close();
    }
}
