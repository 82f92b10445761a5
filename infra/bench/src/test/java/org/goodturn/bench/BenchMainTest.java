package org.goodturn.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchMainTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int run(String... args) {
        return BenchMain.run(new PrintWriter(out), new PrintWriter(err), args);
    }

    @Test
    void helpNamesTheOptions() {
        int status = run("--help");

        assertThat(status).isZero();
        assertThat(out.toString())
                .contains("--json", "--seed", "--quick", "--events", "--background", "--only", "--subscribers");
    }

    @Test
    void anUnknownOptionIsWrongUsage() {
        assertThat(run("--fast")).isEqualTo(2);
    }

    @Test
    void sizesThatCannotBeMeasuredAreWrongUsage() {
        int status = run("--people", "3");

        assertThat(status).isEqualTo(2);
        assertThat(err.toString()).contains("at least 10 people");
    }

    @Test
    void moreSubscribersThanFilesAreWrongUsage() {
        int status = run("--subscribers", "15001");

        assertThat(status).isEqualTo(2);
        assertThat(err.toString()).contains("From 10 to 15000 subscribers");
    }

    @Test
    void whereNothingIsBuiltOneSentenceSaysSo() {
        int status = run("--home", folder.toString());

        assertThat(status).isEqualTo(1);
        assertThat(err.toString()).contains("./goodturn bench builds it");
    }
}
