package org.goodturn.bench.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.goodturn.local.Failure;
import org.goodturn.local.child.ChildMain;
import org.goodturn.local.process.ChildJvm;
import org.goodturn.local.process.ClassPath;

/** An application in a JVM of its own, with all compilers, whose CPU time is measured. It ends with this process. */
public final class MeasuredJvm implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String name;
    private final Process process;
    private final Path log;

    private MeasuredJvm(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /**
     * Starts one.
     *
     * @param heapMegabytes the largest heap
     * @param logs where its log goes, and where the configuration of logging lies
     */
    public static MeasuredJvm start(
            String name, int heapMegabytes, Path javaHome, Path logs, String mainClass, List<String> arguments) {
        return start(
                new ChildJvm(name, heapMegabytes, ClassPath.ofThisJvm(), mainClass, Map.of(), Map.of(), arguments),
                javaHome,
                logs,
                List.of());
    }

    /**
     * Starts one that brings its own class path and properties.
     *
     * @param options further options of the JVM
     */
    static MeasuredJvm start(ChildJvm jvm, Path javaHome, Path logs, List<String> options) {
        List<String> command = new ArrayList<>(List.of(
                javaHome.resolve("bin").resolve("java").toString(),
                "-Xmx" + jvm.heapMegabytes() + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Djava.util.logging.config.file=" + logs.resolve("logging.properties")));
        command.addAll(options);
        jvm.properties().forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of("-cp", jvm.classPath().toString(), ChildMain.class.getName(), jvm.mainClass()));
        command.addAll(jvm.arguments());
        String name = jvm.name();
        Path log = logs.resolve(name + ".log");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            return new MeasuredJvm(name, process, log);
        } catch (IOException e) {
            throw new UncheckedIOException("The " + name + " could not be started", e);
        }
    }

    /**
     * CPU time of all its threads since it started.
     *
     * @throws Failure when it has ended
     */
    public Duration cpu() {
        requireAlive();
        return process.info()
                .totalCpuDuration()
                .orElseThrow(() -> new Failure("This system does not tell the CPU time of processes."));
    }

    /** Fails in one sentence when it has ended. */
    public void requireAlive() {
        if (!process.isAlive()) {
            throw new Failure("The " + name + " stopped unexpectedly; its log is " + log + " (--keep keeps it).");
        }
    }

    /** Its process id. */
    public long pid() {
        return process.pid();
    }

    /** Stops it; kills it where it does not stop. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
