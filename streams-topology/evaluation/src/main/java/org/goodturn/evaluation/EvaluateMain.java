package org.goodturn.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.goodturn.evaluation.town.TownSettings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code evaluate DIR… [--json FILE] [--seed N]}: tables on stdout, progress and complaints on stderr; exits with 0 on
 * success, 2 on wrong usage, 1 otherwise.
 */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Measures how good the judgement is, on data sets from outside, with simple methods beside it.",
            "A directory is recognised by its files: interactions.csv (introductions), ratings.csv (trust),",
            "annotations.json (shifts), windows.json (onsets). Sets that the project makes itself are measured besides,",
            "among them the town: a community that is lived through the real stages."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:success", "1:a set could not be read or measured", "2:wrong usage"})
public final class EvaluateMain implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "DIR", description = "Directories, one data set each.")
    private List<Path> directories = new ArrayList<>();

    @Option(names = "--json", paramLabel = "FILE", description = "Writes all figures, unrounded, to FILE as JSON.")
    private Path json;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Breaks ties of score (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--sets-only", description = "Leaves out what the project makes itself.")
    private boolean setsOnly;

    @Mixin
    private TownOptions town;

    @Spec
    private CommandSpec spec;

    public static void main(String... arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, arguments));
    }

    /** Runs the command against the given writers and returns its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new EvaluateMain()).setOut(out).setErr(err).execute(arguments);
    }

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        List<DatasetDirectory> sets = recognised();
        checkJson();
        Optional<TownSettings> townSettings = townSettings();
        try {
            Evaluation evaluation = new Evaluation(
                    spec.commandLine().getOut(),
                    err,
                    Measurements.ofSets(seed),
                    setsOnly ? List.of() : Measurements.made(seed, townSettings));
            EvaluationReport report = evaluation.measure(sets);
            if (json != null) {
                write(report);
            }
            if (report.isEmpty()) {
                err.println("Nothing was measured.");
                return CommandLine.ExitCode.SOFTWARE;
            }
            return CommandLine.ExitCode.OK;
        } catch (UnusableDatasetException e) {
            err.println(e.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        } catch (UncheckedIOException e) {
            err.println(e.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        } catch (IOException e) {
            err.println(json + " cannot be written.");
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    private List<DatasetDirectory> recognised() {
        List<DatasetDirectory> sets = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Path directory : directories) {
            try {
                DatasetDirectory set = DatasetDirectory.recognise(directory);
                if (!names.add(set.name())) {
                    throw wrongUsage(
                            "Two directories are called " + set.name() + ": their rows could not be told apart.");
                }
                sets.add(set);
            } catch (UnusableDatasetException e) {
                throw wrongUsage(e.getMessage());
            }
        }
        return sets;
    }

    private Optional<TownSettings> townSettings() {
        try {
            return town.settings(Measurements.THREADS);
        } catch (IllegalArgumentException e) {
            throw wrongUsage(e.getMessage());
        }
    }

    private void checkJson() {
        if (json == null) {
            return;
        }
        Path folder = json.toAbsolutePath().getParent();
        if (Files.isDirectory(json) || folder == null || !Files.isDirectory(folder)) {
            throw wrongUsage(json + " cannot be written: name a file in a folder that exists.");
        }
    }

    private ParameterException wrongUsage(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    private void write(EvaluationReport report) throws IOException {
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(json.toFile(), report);
    }
}
