package org.goodturn.topology.broker;

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
import org.goodturn.schemas.registry.RegisteredSchema;
import org.goodturn.schemas.registry.UnknownSchemaException;
import org.goodturn.schemas.testing.InMemorySchemaRegistry;

/** As much of the registry's protocol as the topology speaks, over HTTP, so that it can be away and come back. */
public final class RegistryUnderTest implements AutoCloseable {
    private final InMemorySchemaRegistry schemas = new InMemorySchemaRegistry();
    private final ObjectMapper json = new ObjectMapper();
    private HttpServer server;
    private int port;

    public RegistryUnderTest() {
        open();
    }

    /** Listens, at the same port as before. */
    public void open() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        port = server.getAddress().getPort();
        server.createContext("/", exchange -> {
            try (exchange) {
                answer(exchange);
            }
        });
        server.start();
    }

    /** What it holds. */
    public InMemorySchemaRegistry schemas() {
        return schemas;
    }

    /** Where it listens. */
    public String url() {
        return "http://localhost:" + port;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/");
        try {
            if (path[1].equals("schemas")) {
                send(
                        exchange,
                        200,
                        Map.of("schema", schemas.byId(Integer.parseInt(path[3])).toString()));
            } else if (exchange.getRequestMethod().equals("GET")) {
                RegisteredSchema latest = schemas.latest(path[2]);
                send(
                        exchange,
                        200,
                        Map.of(
                                "id",
                                latest.id(),
                                "version",
                                1,
                                "schema",
                                latest.schema().toString()));
            } else {
                JsonNode body = json.readTree(exchange.getRequestBody());
                Schema schema = new Schema.Parser().parse(body.get("schema").asText());
                send(exchange, 200, Map.of("id", schemas.register(path[2], schema)));
            }
        } catch (UnknownSchemaException e) {
            send(exchange, 404, Map.of("error_code", path[1].equals("schemas") ? 40403 : 40401, "message", "unknown"));
        }
    }

    private void send(HttpExchange exchange, int status, Map<String, ?> body) throws IOException {
        byte[] bytes = json.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/vnd.schemaregistry.v1+json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
