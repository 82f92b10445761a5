package org.goodturn.sink.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.goodturn.sink.testing.Patience;

/** A receiver of webhooks on this machine, which answers as it is told to. */
final class Receiver implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private final List<Received> all = new CopyOnWriteArrayList<>();
    private volatile Behaviour behaviour = (what, exchange) -> answer(exchange, 204);

    /** What came. */
    record Received(String path, Map<String, List<String>> headers, String body) {

        String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().getFirst())
                    .findFirst()
                    .orElse(null);
        }

        String id() {
            return header("webhook-id");
        }

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        String type() {
            return json().path("type").asText();
        }

        String nudge() {
            return json().path("data").path("id").asText();
        }

        int revision() {
            return json().path("data").path("revision").asInt();
        }
    }

    /** What it does with a request that was read. */
    interface Behaviour {
        void answer(Received what, HttpExchange exchange) throws IOException;
    }

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/", this::take);
        server.setExecutor(threads);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Received one =
                new Received(exchange.getRequestURI().toString(), Map.copyOf(exchange.getRequestHeaders()), body);
        all.add(one);
        received.add(one);
        behaviour.answer(one, exchange);
    }

    static void answer(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    Receiver answering(int status) {
        behaviour = (what, exchange) -> answer(exchange, status);
        return this;
    }

    /** Answers 204 from now on, but only once this is counted down. */
    CountDownLatch hanging() {
        CountDownLatch open = new CountDownLatch(1);
        behaviour = (what, exchange) -> answerOnce(open, exchange);
        return open;
    }

    /** The same after one other answer. */
    CountDownLatch hangingAfter(int status) {
        CountDownLatch open = new CountDownLatch(1);
        AtomicBoolean answered = new AtomicBoolean();
        behaviour = (what, exchange) -> {
            if (answered.compareAndSet(false, true)) {
                answer(exchange, status);
            } else {
                answerOnce(open, exchange);
            }
        };
        return open;
    }

    private static void answerOnce(CountDownLatch open, HttpExchange exchange) throws IOException {
        try {
            open.await();
            answer(exchange, 204);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    Receiver behaving(Behaviour next) {
        behaviour = next;
        return this;
    }

    /** The next request, waited for a while; null if none comes. */
    Received next() {
        try {
            return received.poll(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Everything so far. */
    List<Received> all() {
        return all;
    }

    int port() {
        return server.getAddress().getPort();
    }

    String url(String path) {
        return "http://localhost:" + port() + path;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
