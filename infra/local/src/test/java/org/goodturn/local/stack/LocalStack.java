package org.goodturn.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A stack as a user has it: the supervisor in a process of its own, on free ports and a folder of its own. */
final class LocalStack {

    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration STOP = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final int port = freePort();
    private final int brokerPort = freePort();
    private final int registryPort = freePort();
    private Process supervisor;

    LocalStack(Path folder) {
        this.folder = folder;
    }

    String url() {
        return "http://localhost:" + port;
    }

    Path data() {
        return folder.resolve("data");
    }

    /** {@code up} with these options; does not wait. */
    Process up(String... options) {
        List<String> args = new ArrayList<>(List.of(
                "up",
                "--data",
                data().toString(),
                "--port",
                Integer.toString(port),
                "--broker-port",
                Integer.toString(brokerPort),
                "--registry-port",
                Integer.toString(registryPort)));
        args.addAll(List.of(options));
        supervisor = goodturn(folder.resolve("up.log"), args);
        return supervisor;
    }

    /** Waits for the ready line. */
    void awaitReady() {
        await().atMost(START).pollInterval(Duration.ofMillis(200)).until(() -> {
            assertThat(supervisor.isAlive())
                    .as("the supervisor lives:%n%s", output())
                    .isTrue();
            return output().lines().anyMatch(("Goodturn is ready: " + url())::equals);
        });
    }

    /** All that the supervisor printed since it was last started. */
    String output() {
        return read(folder.resolve("up.log"));
    }

    /** {@code token} with these arguments: what it prints on standard output. */
    List<String> token(String... args) throws InterruptedException {
        Path out = folder.resolve("token.log");
        List<String> all = new ArrayList<>(List.of("token", "--data", data().toString()));
        all.addAll(List.of(args));
        assertThat(goodturn(out, all).waitFor()).as(read(out)).isZero();
        return read(out).lines().toList();
    }

    /** SIGTERM, and what the supervisor ends with. */
    int terminate() throws InterruptedException {
        supervisor.destroy();
        assertThat(supervisor.waitFor(STOP.toSeconds(), TimeUnit.SECONDS))
                .as("everything is stopped within %s", STOP)
                .isTrue();
        return supervisor.exitValue();
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        supervisor.destroyForcibly().waitFor();
    }

    /** Process ids of the children, as the stack says. */
    List<Long> children() {
        List<Long> pids = new ArrayList<>();
        stackFile().path("pids").forEach(pid -> pids.add(pid.asLong()));
        return pids;
    }

    /** A child's process id. */
    long child(String name) {
        return stackFile().path("pids").path(name).asLong();
    }

    JsonNode stackFile() {
        try {
            return JSON.readTree(data().resolve("stack.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Long> alive(List<Long> pids) {
        return pids.stream()
                .filter(pid -> ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false));
    }

    private Process goodturn(Path output, List<String> args) {
        try {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Dgoodturn.home=" + Path.of("../..").toAbsolutePath().normalize(),
                    "-cp",
                    "target/classes:" + Files.readString(Path.of("target/classpath.txt")),
                    "org.goodturn.local.Goodturn"));
            command.addAll(args);
            return new ProcessBuilder(command)
                    .redirectErrorStream(false)
                    .redirectError(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("errors.log").toFile()))
                    .redirectOutput(output.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String errors() {
        return read(folder.resolve("errors.log"));
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
