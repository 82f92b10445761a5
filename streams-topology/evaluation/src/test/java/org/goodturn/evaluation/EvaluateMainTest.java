package org.goodturn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateMainTest {
    @TempDir
    private Path folder;

    private Path village;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeVillage() throws IOException {
        village = folder.resolve("village");
        writeSet(village, Village.lines());
    }

    @Test
    void printsBaselinesBesideOursOnStdoutAndProgressOnStderr() {
        int exit = run(village.toString());

        assertThat(exit).isZero();
        assertThat(out.toString())
                .contains("Introductions, village", "MRR", "Hit@10", "MAP", "AUC")
                .contains("random", "common-neighbours", "adamic-adar", "jaccard", "preferential-attachment")
                .contains("recent-activity", "decayed-path", "path-times-activity", "> goodturn");
        assertThat(err.toString())
                .contains("village: 7 of 14 cut-offs", "village: 14 of 14 cut-offs")
                .doesNotContain("goodturn");
    }

    @Test
    void writesEveryTableAndOneRowPerSetAndScorerAsJson() throws IOException {
        Path hamlet = folder.resolve("hamlet");
        writeSet(hamlet, Village.lines());
        Path json = folder.resolve("report.json");

        int exit = run(village.toString(), hamlet.toString(), "--seed", "7", "--json", json.toString());

        assertThat(exit).isZero();
        JsonNode report = new ObjectMapper().readTree(json.toFile());
        assertThat(report.fieldNames())
                .toIterable()
                .containsExactly("introductions", "trust", "shifts", "onsets", "town");
        assertThat(report.get("trust")).isEmpty();
        assertThat(report.get("introductions").findValuesAsText("set"))
                .containsOnly("village", "hamlet")
                .hasSize(22);
        JsonNode ours = row(report, "village", "goodturn");
        assertThat(ours.fieldNames())
                .toIterable()
                .containsExactly("set", "scorer", "mrr", "hitAt10", "map", "auc", "seed");
        assertThat(ours.get("seed").asLong()).isEqualTo(7);
        assertThat(ours.get("mrr").asDouble()).isBetween(0.0, 1.0);
    }

    @Test
    void theSameSeedGivesTheSameReportToTheLetterAndAnotherSeedAnotherRandomRow() throws IOException {
        Path first = folder.resolve("first.json");
        Path again = folder.resolve("again.json");
        Path other = folder.resolve("other.json");

        run(village.toString(), "--seed", "3", "--json", first.toString());
        run(village.toString(), "--seed", "3", "--json", again.toString());
        run(village.toString(), "--seed", "4", "--json", other.toString());

        assertThat(again).hasSameBinaryContentAs(first);
        ObjectMapper mapper = new ObjectMapper();
        assertThat(row(mapper.readTree(other.toFile()), "village", "random").get("mrr"))
                .isNotEqualTo(row(mapper.readTree(first.toFile()), "village", "random")
                        .get("mrr"));
    }

    @Test
    void aMalformedLineIsNamedAndExitsWithOne() throws IOException {
        List<String> lines = new ArrayList<>(Village.lines());
        lines.set(4, "ann,ben");
        writeSet(village, lines);

        assertThat(run(village.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("interactions.csv, line 5: ");
    }

    @Test
    void aDirectoryWithATableThatAVersionDoesNotMeasureIsNamedAndNothingIsReported() throws Exception {
        Path series = Files.createDirectory(folder.resolve("bazaar"));
        Files.createFile(series.resolve("annotations.json"));
        StringWriter notes = new StringWriter();
        Evaluation measuringNothing =
                new Evaluation(new PrintWriter(out), new PrintWriter(notes, true), List.of(), List.of());

        EvaluationReport report = measuringNothing.measure(List.of(DatasetDirectory.recognise(series)));

        assertThat(report.isEmpty()).isTrue();
        assertThat(notes.toString()).contains("bazaar: not measured yet: shifts (annotations.json).");
    }

    @Test
    void anEmptyFileIsNamedAndNoSuccess() throws IOException {
        Path series = Files.createDirectory(folder.resolve("bazaar"));
        Files.createFile(series.resolve("annotations.json"));

        assertThat(run(series.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("annotations.json is no JSON object.");
    }

    @Test
    void aSetTooShortToAskAnythingSaysSo() throws IOException {
        writeSet(village, List.of("from,to,at,group", "ann,ben,1000000000,1"));

        assertThat(run(village.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("there is nothing to measure");
    }

    @Test
    void wrongUsageExitsWithTwo() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path twin = folder.resolve("elsewhere/village");
        writeSet(twin, Village.lines());
        String set = village.toString();

        assertThat(run()).isEqualTo(2);
        assertThat(run(set, "--sed", "1")).isEqualTo(2);
        assertThat(run(set, "--seed", "one")).isEqualTo(2);
        assertThat(run(empty.toString())).isEqualTo(2);
        assertThat(run(folder.resolve("nowhere").toString())).isEqualTo(2);
        assertThat(run(set, twin.toString())).isEqualTo(2);
        assertThat(run(set, "--json", folder.resolve("no/such/report.json").toString()))
                .isEqualTo(2);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void townsThatMakeNoSenseAreWrongUsage() {
        String set = village.toString();

        assertThat(runWithTown(set, "--town-days", "27")).isEqualTo(2);
        assertThat(runWithTown(set, "--town-days", "731")).isEqualTo(2);
        assertThat(runWithTown(set, "--town-seeds", "1,1")).isEqualTo(2);
        assertThat(runWithTown(set, "--town-seeds", "-1")).isEqualTo(2);
        assertThat(runWithTown(
                        set, "--town-picture", folder.resolve("no/such.svg").toString()))
                .isEqualTo(2);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void helpSaysWhatItDoes() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString())
                .contains("evaluate", "--json", "--seed", "interactions.csv")
                .contains("--no-town", "--town-seeds", "--town-days", "--town-picture", "--town-diagnosis");
    }

    /** Without the town, which has tests of its own. */
    private int run(String... arguments) {
        return runWithTown(
                Stream.concat(Stream.of(arguments), Stream.of("--sets-only")).toArray(String[]::new));
    }

    private int runWithTown(String... arguments) {
        return EvaluateMain.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private static JsonNode row(JsonNode report, String set, String scorer) {
        for (JsonNode row : report.get("introductions")) {
            if (row.get("set").asText().equals(set)
                    && row.get("scorer").asText().equals(scorer)) {
                return row;
            }
        }
        throw new AssertionError("no row of " + scorer + " on " + set);
    }

    private static void writeSet(Path directory, List<String> lines) throws IOException {
        Files.createDirectories(directory);
        Files.write(directory.resolve("interactions.csv"), lines);
    }
}
