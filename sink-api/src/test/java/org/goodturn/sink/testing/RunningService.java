package org.goodturn.sink.testing;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The service as it is shipped, in a process of its own. */
public final class RunningService implements AutoCloseable {

    private static final Path PROGRAM = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final int MAX_TRIES = 3;

    /** A process of its own takes long to start on a busy machine. */
    private static final Duration START = Duration.ofMinutes(3);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final int port;

    private RunningService(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it and waits until it is ready. */
    public static RunningService start(Map<String, String> settings) throws IOException {
        for (int tried = 1; tried < MAX_TRIES; tried++) {
            RunningService service = launch(settings, freePort());
            if (service.becomesReady()) {
                return service;
            }
            // Somebody else has taken the port that was free a moment ago.
        }
        return start(settings, freePort());
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    /** Starts it where one has run before, and waits until it is ready. */
    public static RunningService start(Map<String, String> settings, int port) throws IOException {
        RunningService service = launch(settings, port);
        if (!service.becomesReady()) {
            throw new IllegalStateException("The service has ended; see " + log(port) + ".");
        }
        return service;
    }

    private static RunningService launch(Map<String, String> settings, int port) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-Dquarkus.http.port=" + port, "-jar", PROGRAM.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log(port).toFile())
                .start();
        return new RunningService(process, port);
    }

    private static Path log(int port) {
        return Path.of("target", "running-service-" + port + ".log");
    }

    /** Waits until it is ready; false if it ends before. */
    private boolean becomesReady() {
        Patience.await().atMost(START).until(() -> !isAlive() || status("/q/health/ready") == 200);
        return isAlive();
    }

    /** Where it listens. */
    public int port() {
        return port;
    }

    /** Its process id. */
    public long pid() {
        return process.pid();
    }

    /** An address of the service. */
    public String url(String path) {
        return "http://localhost:" + port + path;
    }

    /** The status of a path; 0 while nobody answers. */
    public int status(String path) {
        try {
            return client.send(
                            HttpRequest.newBuilder(URI.create(url(path)))
                                    .timeout(Duration.ofSeconds(5))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** Whether it runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Kills it without warning. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks it to stop; whether it has within so many seconds. */
    public boolean stop(int seconds) throws InterruptedException {
        process.destroy();
        return process.waitFor(seconds, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        process.destroyForcibly();
        client.close();
    }
}
