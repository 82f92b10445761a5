package org.goodturn.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildrenTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

    @TempDir
    Path logs;

    private final BlockingQueue<String> dead = new LinkedBlockingQueue<>();
    private Children children;

    @BeforeEach
    void none() {
        children = new Children(JAVA_HOME, logs, new ClassArchives(logs, false), child -> dead.add(child.name()));
    }

    @AfterEach
    void stopAll() throws InterruptedException {
        children.stopInOrder(List.of(), PATIENCE);
    }

    @Test
    void a_child_logs_to_a_file_of_its_own() {
        Child child = children.start(sleeper("one"));

        await().atMost(PATIENCE).until(() -> read(child.log()).contains("asleep"));
        assertThat(child.log()).isEqualTo(logs.resolve("one.log"));
    }

    @Test
    void a_child_that_dies_by_itself_is_reported() throws Exception {
        Child child = children.start(sleeper("one"));

        ProcessHandle.of(child.pid()).orElseThrow().destroyForcibly();

        assertThat(dead.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo("one");
    }

    @Test
    void a_child_that_is_stopped_is_gone_and_not_reported() throws Exception {
        Child child = children.start(sleeper("one"));

        children.stop("one", PATIENCE);

        assertThat(child.isAlive()).isFalse();
        assertThat(dead).isEmpty();
    }

    @Test
    void nothing_is_started_once_stopping_has_begun() throws Exception {
        children.stopInOrder(List.of(), PATIENCE);

        assertThatThrownBy(() -> children.start(sleeper("late"))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void an_archive_is_recorded_when_asked_and_used_when_it_is_there() throws Exception {
        assertThat(new ClassArchives(logs, false).options("one")).isEmpty();
        assertThat(new ClassArchives(logs, true).options("one"))
                .containsExactly("-XX:ArchiveClassesAtExit=" + logs.resolve("one.jsa"));

        Files.createFile(logs.resolve("one.jsa"));

        assertThat(new ClassArchives(logs, false).options("one"))
                .contains("-XX:SharedArchiveFile=" + logs.resolve("one.jsa"));
    }

    @Test
    void a_child_ends_when_the_supervisor_is_gone() throws Exception {
        Process child = new ProcessBuilder(
                        sleeper("orphan").command(JAVA_HOME, logs.resolve("none"), new ClassArchives(logs, false)))
                .redirectErrorStream(true)
                .redirectOutput(logs.resolve("orphan.log").toFile())
                .start();
        await().atMost(PATIENCE).until(() -> read(logs.resolve("orphan.log")).contains("asleep"));

        // What the operating system does with the pipe of a supervisor that was killed.
        child.getOutputStream().close();

        assertThat(child.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    private static ChildJvm sleeper(String name) {
        return new ChildJvm(name, 32, ClassPath.ofThisJvm(), Sleeper.class.getName(), Map.of(), Map.of(), List.of());
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
