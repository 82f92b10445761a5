package org.goodturn.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bash launcher, as far as it goes without building anything. */
class LauncherTest {

    private static final Path LAUNCHER =
            Path.of("../../goodturn").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    @Test
    void without_a_command_the_usage_is_an_error() throws Exception {
        Outcome outcome = run(Map.of());

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("which command?", "Usage: ./goodturn COMMAND");
    }

    @Test
    void an_unknown_command_is_named() throws Exception {
        Outcome outcome = run(Map.of(), "dwon");

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains("'dwon'");
    }

    @Test
    void help_is_no_error() throws Exception {
        assertThat(run(Map.of(), "--help").status()).isZero();
        assertThat(run(Map.of(), "test", "--help").out()).contains("--containers");
    }

    @Test
    void a_jdk_that_is_too_old_gets_one_sentence_with_what_is_needed() throws Exception {
        Path jdk = jdk("old", "17.0.9");

        Outcome outcome = run(onlyThisJdk(jdk), "up");

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.err().lines()).hasSize(1).first().asString().contains("version 17", "needs 21 or newer");
    }

    @Test
    void no_jdk_at_all_gets_one_sentence() throws Exception {
        Outcome outcome = run(onlyThisJdk(folder.resolve("none")), "up");

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.err().lines()).hasSize(1).first().asString().contains("no JDK found");
    }

    private Map<String, String> onlyThisJdk(Path jdk) throws IOException {
        Path tools = Files.createDirectories(folder.resolve("bin"));
        for (String tool : List.of("dirname", "sed", "head", "env", "readlink")) {
            Path found = Files.exists(Path.of("/usr/bin", tool)) ? Path.of("/usr/bin", tool) : Path.of("/bin", tool);
            program(tools.resolve(tool), "exec " + found + " \"$@\"");
        }
        return Map.of("JAVA_HOME", jdk.toString(), "GOODTURN_JVM_FOLDERS", jdk.toString(), "PATH", tools.toString());
    }

    private Path jdk(String name, String version) throws IOException {
        Path jdk = folder.resolve(name);
        Files.createDirectories(jdk.resolve("bin"));
        for (String program : List.of("java", "javac")) {
            program(jdk.resolve("bin").resolve(program), "exit 9");
        }
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        return jdk;
    }

    private static void program(Path file, String what) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + what + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Outcome run(Map<String, String> environment, String... args) throws Exception {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        List<String> command = new ArrayList<>(List.of("/bin/bash", LAUNCHER.toString()));
        command.addAll(List.of(args));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putAll(environment);
        int status = builder.start().waitFor();
        return new Outcome(
                status, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }

    private record Outcome(int status, String out, String err) {}
}
