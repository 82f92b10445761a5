package org.goodturn.schemas.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real Apicurio registry in a process of its own, for integration tests of any module. Its schemas are kept in a file,
 * so that it can be stopped and started again in mid-test. Starts in about four seconds.
 *
 * <p>The program is where system property {@value #HOME} says, or where the build of {@code schemas} or of
 * {@code infra/local} has unpacked it.
 */
public final class ApicurioRegistry implements AutoCloseable {
    /** System property: the folder that holds {@code quarkus-run.jar}. */
    public static final String HOME = "goodturn.registry.home";

    private static final Duration STARTS_WITHIN = Duration.ofMinutes(3);
    private static final List<String> PLACES = List.of("schemas/target/registry", "infra/local/target/registry");

    private final Path program;
    private final Path directory;
    private final int port;
    private final Thread killer = new Thread(this::kill, "kill-registry");
    private Process process;

    private ApicurioRegistry(Path program, Path directory, int port) {
        this.program = program;
        this.directory = directory;
        this.port = port;
    }

    /**
     * Starts one on a free port of loopback and returns once it answers.
     *
     * @param directory for its database and its log
     */
    public static ApicurioRegistry start(Path directory) {
        ApicurioRegistry registry = new ApicurioRegistry(program(), directory, freePort());
        Runtime.getRuntime().addShutdownHook(registry.killer);
        registry.start();
        return registry;
    }

    /** Base address of the Confluent API: the value of {@code schema.registry.url}. */
    public String url() {
        return "http://127.0.0.1:" + port + "/apis/ccompat/v7";
    }

    /** Starts it again where it was, with what it knew. */
    public void start() {
        Path log = directory.resolve("registry.log");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + port,
                // It listens for health checks as well, by default on port 9000 of every interface.
                "-Dquarkus.management.host=127.0.0.1",
                "-Dquarkus.management.port=0",
                "-jar",
                program.resolve("quarkus-run.jar").toString());
        builder.environment().put("APICURIO_STORAGE_KIND", "sql");
        builder.environment().put("APICURIO_DATASOURCE_URL", "jdbc:h2:file:" + directory.resolve("registry"));
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitAnswer(log);
    }

    /** Stops it, as an outage does; what it knew stays. */
    public void stop() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
        Runtime.getRuntime().removeShutdownHook(killer);
    }

    private void kill() {
        process.destroyForcibly();
    }

    private void awaitAnswer(Path log) {
        HttpRequest question = HttpRequest.newBuilder(URI.create(url() + "/subjects"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long deadline = System.nanoTime() + STARTS_WITHIN.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (!answers(client, question)) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    kill();
                    throw new IllegalStateException("The registry did not start; its log ends: " + endOf(log));
                }
                process.waitFor(100, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the registry was starting.", e);
        }
    }

    private static String endOf(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
        } catch (IOException e) {
            return "(unreadable)";
        }
    }

    private static boolean answers(HttpClient client, HttpRequest question) throws InterruptedException {
        try {
            return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Below the range from which systems take ports for outgoing connections: one of those could be there first. */
    private static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // The next one, then.
            }
        }
    }

    private static Path program() {
        String configured = System.getProperty(HOME);
        if (configured != null) {
            return Path.of(configured);
        }
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .flatMap(folder -> PLACES.stream().map(folder::resolve))
                .filter(place -> Files.exists(place.resolve("quarkus-run.jar")))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("The registry is not unpacked: build schemas with 'mvn -pl "
                                + "schemas pre-integration-test', or set -D" + HOME + "."));
    }
}
