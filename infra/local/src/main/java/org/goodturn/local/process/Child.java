package org.goodturn.local.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** One running child process. */
public final class Child {

    private final String name;
    private final Process process;
    private final Path log;
    private volatile boolean stopping;

    private Child(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /** Starts it; all that it prints is appended to a file of its own in {@code logs}. */
    static Child start(ChildJvm jvm, Path javaHome, Path logs, ClassArchives archives) {
        Path log = logs.resolve(jvm.name() + ".log");
        try {
            Files.createDirectories(logs);
            ProcessBuilder builder = new ProcessBuilder(jvm.command(javaHome, logging(logs), archives))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(jvm.environment());
            return new Child(jvm.name(), builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException("The " + jvm.name() + " could not be started", e);
        }
    }

    private static Path logging(Path logs) throws IOException {
        Path file = logs.resolve("logging.properties");
        if (!Files.exists(file)) {
            try (InputStream content =
                    Child.class.getResourceAsStream("/org/goodturn/local/child-logging.properties")) {
                Files.copy(content, file);
            }
        }
        return file;
    }

    /** Its name in the stack. */
    public String name() {
        return name;
    }

    /** What it printed. */
    public Path log() {
        return log;
    }

    /** Its process id. */
    public long pid() {
        return process.pid();
    }

    /** Whether it still runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Calls back when it ends without having been asked to. */
    void onDeath(Runnable callback) {
        process.onExit().thenRun(() -> {
            if (!stopping) {
                callback.run();
            }
        });
    }

    /** Asks it to end and waits; after {@code patience} it is killed. */
    public void stop(Duration patience) throws InterruptedException {
        stopping = true;
        process.destroy();
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
