package org.goodturn.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.goodturn.local.data.DataDirectory;
import org.goodturn.local.data.KeyFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoodturnTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "down",
                "up --nonsense",
                "up --port ninety",
                "up --port 70000",
                "up --port 9092",
                "up --input mail.mbox",
                "up --input fax=x",
                "up --assume-consent",
                "up --seed -1",
                "up --town-speed 0",
                "token --ttl soon",
                "token --ttl 0s",
                "token a@b.example --application",
                "token --link",
                "token --link --application"
            })
    void wrong_usage_is_status_2_with_a_sentence_and_the_usage(String line) {
        int status = run(line.isEmpty() ? new String[0] : line.split(" "));

        assertThat(status).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("Usage: ./goodturn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "up --help", "token --help"})
    void help_is_everywhere(String line) {
        assertThat(run(line.split(" "))).isZero();
        assertThat(out.toString()).contains("Usage: ./goodturn");
    }

    @Test
    void a_busy_port_is_named_with_the_option_that_changes_it() throws Exception {
        try (ServerSocket busy = new ServerSocket(0)) {
            String port = Integer.toString(busy.getLocalPort());

            int status = run("up", "--registry-port", port, "--data", folder.toString());

            assertThat(status).isEqualTo(1);
            assertThat(err.toString().strip())
                    .isEqualTo("goodturn: Port " + port
                            + " is in use by another program; choose another one with --registry-port.");
        }
    }

    @Test
    void a_token_without_a_stack_is_refused_in_one_sentence() {
        int status =
                run("token", "a@b.example", "--data", folder.resolve("none").toString());

        assertThat(status).isEqualTo(1);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines()).hasSize(1).first().asString().contains("There is no stack under");
    }

    @Test
    void a_link_opens_the_page_with_the_token_in_its_fragment_and_is_all_that_is_printed() {
        new KeyFiles(new DataDirectory(folder)).createMissing();

        int status = run("token", "a@b.example", "--link", "--port", "8123", "--data", folder.toString());

        assertThat(status).isZero();
        assertThat(err.toString()).isEmpty();
        assertThat(out.toString().strip()).matches("http://localhost:8123/#token=[\\w-]+\\.[\\w-]+\\.[\\w-]+");
    }

    private int run(String... args) {
        return Goodturn.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }
}
