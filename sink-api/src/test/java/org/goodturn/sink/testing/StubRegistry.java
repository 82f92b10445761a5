package org.goodturn.sink.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.avro.Schema;
import org.goodturn.schemas.testing.InMemorySchemaRegistry;

/** The part of the Confluent registry's protocol that serdes need, over HTTP, so that another process can use it. */
public final class StubRegistry implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final InMemorySchemaRegistry schemas = new InMemorySchemaRegistry();
    private final HttpServer server;
    private volatile boolean away;

    /** Starts it on a free port. */
    public StubRegistry() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Where it is. */
    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** From now on it answers that it is not available, or is there again. */
    public void setAway(boolean away) {
        this.away = away;
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (away) {
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
            return;
        }
        String[] path = exchange.getRequestURI().getPath().split("/");
        JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
        Object answer;
        int status = 200;
        if (exchange.getRequestMethod().equals("GET") && path[1].equals("subjects")) {
            // Nobody needs the latest of a subject: only whether somebody answers.
            status = 404;
            answer = Map.of("error_code", 40401, "message", "Subject not found.");
        } else if (path[1].equals("schemas")) {
            answer = Map.of("schema", schemas.byId(Integer.parseInt(path[3])).toString());
        } else {
            Schema schema = new Schema.Parser().parse(body.path("schema").asText());
            answer = Map.of("id", schemas.register(path[2], schema), "subject", path[2], "version", 1);
        }
        byte[] bytes = JSON.writeValueAsString(answer).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/vnd.schemaregistry.v1+json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
