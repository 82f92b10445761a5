package org.goodturn.topology.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.goodturn.topology.settings.SettingsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers {@code GET /health/live}, {@code /health/ready}, {@code /metrics} and {@code /status}. */
public final class StatusServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StatusServer.class);
    private static final String JSON = "application/json";
    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

    /**
     * Where answers come from.
     *
     * @param ready whether the instance is ready
     * @param readiness why
     * @param metrics all metrics in Prometheus' text format
     * @param status the status page
     */
    public record Sources(
            Supplier<Boolean> ready,
            Supplier<Map<String, Object>> readiness,
            Supplier<String> metrics,
            Supplier<Map<String, Object>> status) {}

    private record Answer(int code, String type, String body) {}

    /** Makes an answer; what it throws is a 500. */
    @FunctionalInterface
    private interface Page {
        Answer answer() throws IOException;
    }

    private final ObjectMapper json = new ObjectMapper();
    private final HttpServer server;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * Listens at once.
     *
     * @param port 0 takes a free one
     * @throws SettingsException when the port is taken
     */
    public StatusServer(int port, Sources sources) {
        try {
            server = HttpServer.create(new InetSocketAddress(everywhere(), port), 0);
        } catch (IOException e) {
            throw new SettingsException("Port " + port + " (http.port) is in use or not allowed.");
        }
        server.setExecutor(executor);
        page("/health/live", () -> new Answer(200, JSON, "{\"status\":\"UP\"}"));
        page(
                "/health/ready",
                () -> new Answer(
                        sources.ready().get() ? 200 : 503,
                        JSON,
                        json.writeValueAsString(sources.readiness().get())));
        page("/metrics", () -> new Answer(200, PROMETHEUS, sources.metrics().get()));
        page(
                "/status",
                () -> new Answer(
                        200, JSON, json.writeValueAsString(sources.status().get())));
        server.start();
    }

    /** Where it listens. */
    public int port() {
        return server.getAddress().getPort();
    }

    private void page(String path, Page page) {
        server.createContext(path, exchange -> {
            try (exchange) {
                answer(exchange, path, page);
            }
        });
    }

    private static void answer(HttpExchange exchange, String path, Page page) throws IOException {
        if (!exchange.getRequestURI().getPath().equals(path)) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        if (!exchange.getRequestMethod().equals("GET")) {
            exchange.getResponseHeaders().set("Allow", "GET");
            exchange.sendResponseHeaders(405, -1);
            return;
        }
        Answer answer;
        try {
            answer = page.answer();
        } catch (RuntimeException e) {
            LOG.warn("page failed path={} exception={}", path, e.getClass().getName());
            exchange.sendResponseHeaders(500, -1);
            return;
        }
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        exchange.sendResponseHeaders(answer.code(), body.length);
        exchange.getResponseBody().write(body);
    }

    private static InetAddress everywhere() throws UnknownHostException {
        return InetAddress.getByName("0.0.0.0");
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }
}
