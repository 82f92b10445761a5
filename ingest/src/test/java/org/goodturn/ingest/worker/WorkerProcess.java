package org.goodturn.ingest.worker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A real distributed Connect worker in a JVM of its own, with exactly-once and the plug-in as built: none of our classes is
 * on its own class path.
 */
final class WorkerProcess implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final URI base;

    WorkerProcess(String bootstrapServers, Path plugins, Path folder) throws IOException {
        int port = freePort();
        base = URI.create("http://127.0.0.1:" + port);
        Path properties = Files.write(
                folder.resolve("worker-" + port + ".properties"),
                List.of(
                        "bootstrap.servers=" + bootstrapServers,
                        "group.id=goodturn-connect",
                        "listeners=" + base,
                        "plugin.path=" + plugins,
                        "plugin.discovery=service_load",
                        "exactly.once.source.support=enabled",
                        "key.converter=org.apache.kafka.connect.storage.StringConverter",
                        "value.converter=org.apache.kafka.connect.storage.StringConverter",
                        "config.storage.topic=connect-configs",
                        "config.storage.replication.factor=1",
                        "offset.storage.topic=connect-offsets",
                        "offset.storage.partitions=1",
                        "offset.storage.replication.factor=1",
                        "status.storage.topic=connect-status",
                        "status.storage.partitions=1",
                        "status.storage.replication.factor=1",
                        "session.timeout.ms=6000",
                        "heartbeat.interval.ms=1000",
                        "scheduled.rebalance.max.delay.ms=0"));
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPathWithoutUs(),
                        "org.apache.kafka.connect.cli.ConnectDistributed",
                        properties.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("worker-" + port + ".log").toFile())
                .start();
    }

    boolean isUp() throws Exception {
        try {
            return send(HttpRequest.newBuilder(base.resolve("/connectors"))).statusCode() == 200;
        } catch (ConnectException e) {
            return false;
        }
    }

    /** Creates the connector or changes its configuration; the answer's status. */
    int configure(Map<String, String> config) throws Exception {
        return send(HttpRequest.newBuilder(base.resolve("/connectors/" + config.get("name") + "/config"))
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(config))))
                .statusCode();
    }

    /** The states of a connector's tasks. */
    List<String> taskStates(String connector) throws Exception {
        JsonNode status =
                JSON.readTree(send(HttpRequest.newBuilder(base.resolve("/connectors/" + connector + "/status")))
                        .body());
        return status.path("tasks").findValuesAsText("state");
    }

    /** Ends the process at once, as a power cut does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String classPathWithoutUs() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.contains("goodturn-") && !entry.contains("target" + File.separator))
                .filter(entry -> !entry.contains("angus") && !entry.contains("ical4j"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
