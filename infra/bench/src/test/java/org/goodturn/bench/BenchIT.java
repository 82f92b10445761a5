package org.goodturn.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Needs what the build makes: the unpacked registry and the packaged sink API. */
class BenchIT {

    private static final List<String> PROMISED = List.of(
            "/interactions/perCpuSecond",
            "/interactions/ratioToOneStore",
            "/floor/passThroughPerCpuSecond",
            "/floor/oneStorePerCpuSecond",
            "/nudgeLatencyMillis/p50",
            "/nudgeLatencyMillis/p99",
            "/delivery/deliveriesPerSecond",
            "/delivery/deliveriesPerCpuSecond",
            "/delivery/topicToClientMillis/p50",
            "/delivery/topicToClientMillis/p99",
            "/delivery/reconnect/healedSeconds",
            "/delivery/churn/memoryRatio",
            "/delivery/webhooks/deliveriesPerSecond",
            "/delivery/webhooks/deliveriesPerCpuSecond",
            "/delivery/startup/millionNudgesSeconds");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    @Timeout(900)
    void aQuickRunHasEveryPromisedFigureAndLosesNothing() throws IOException {
        Path json = folder.resolve("bench.json");
        String home = Path.of(System.getProperty("basedir", ""), "..", "..").toString();

        int status = BenchMain.run(
                new PrintWriter(out), new PrintWriter(err), "--quick", "--json", json.toString(), "--home", home);

        assertThat(status).as("what it said: %s", err).isZero();
        JsonNode report = new ObjectMapper().readTree(json.toFile());
        assertThat(PROMISED)
                .allSatisfy(key -> assertThat(report.at(key).asDouble()).as(key).isPositive());
        // Of so few subscribers the memory is less than what a JVM's own wavers by, so that it may come out below 0.
        assertThat(report.at("/delivery/idleSubscriberBytes").isNumber()).isTrue();
        assertThat(report.at("/interactions/heldBack").asLong(-1)).isZero();
        assertThat(report.at("/interactions/deadLetters").asLong(-1)).isZero();
        assertThat(report.at("/nudgeLatencyMillis/missing").asInt(-1)).isZero();
        assertThat(report.at("/delivery/lost").asLong(-1)).isZero();
        assertThat(report.at("/delivery/everything/lost").asLong(-1)).isZero();
        assertThat(report.at("/delivery/reconnect/lost").asInt(-1)).isZero();
        assertThat(report.at("/delivery/webhooks/lost").asLong(-1)).isZero();
        assertThat(out.toString()).contains("whole topology", "at the SSE client", "idle stream", "all reconnect");
        assertThat(ProcessHandle.current().descendants()).noneMatch(ProcessHandle::isAlive);
    }
}
