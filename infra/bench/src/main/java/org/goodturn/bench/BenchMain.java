package org.goodturn.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.goodturn.bench.delivery.DeliveryBench;
import org.goodturn.bench.delivery.DeliveryReport;
import org.goodturn.bench.delivery.DeliverySizes;
import org.goodturn.bench.stack.BenchStack;
import org.goodturn.local.Failure;
import org.goodturn.local.progress.Console;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code ./goodturn bench}: status 0 on success, 2 on wrong usage, 1 otherwise. */
@Command(
        name = "./goodturn bench",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Measures events per CPU-second of the whole topology beside a floor of the same run (a pass-through and a"
                    + " one-store application on the same broker and the same bytes), and the latency from a behavior's"
                    + " append to the nudge at an SSE client under load.",
            "Then the delivery: memory of an idle subscriber, deliveries a second and a CPU-second of the sink API, latency"
                    + " from topic to client, ten thousand clients that reconnect at once, memory over connects and"
                    + " disconnects, and a start with a million nudges.",
            "Takes four to seven minutes; everything stays on this machine. The table goes to stdout, progress to stderr."
        })
public final class BenchMain implements Callable<Integer> {

    /** What can be measured by itself. */
    enum Part {
        /** Events, floor, latency of nudges. */
        topology,
        /** What reaches subscribers. */
        delivery
    }

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", paramLabel = "FILE", description = "Also write the figures to this file.")
    private Path json;

    @Option(names = "--seed", defaultValue = "1", description = "Seed of the workload [${DEFAULT-VALUE}].")
    private long seed;

    @Option(names = "--quick", description = "Small sizes: shows that it works, and says little.")
    private boolean quick;

    @Option(names = "--people", description = "People of the community [5000].")
    private Integer people;

    @Option(names = "--ties", description = "Ties of a person in the mean [20].")
    private Integer ties;

    @Option(names = "--events", description = "Events measured for throughput [60000].")
    private Integer events;

    @Option(names = "--floor-rounds", description = "Times each floor reads all events; the first warms up [3].")
    private Integer floorRounds;

    @Option(names = "--samples", description = "Nudges whose latency is measured [150].")
    private Integer samples;

    @Option(names = "--samples-per-second", description = "How many of them are caused a second [4].")
    private Integer samplesPerSecond;

    @Option(names = "--background", description = "Events a second meanwhile [2000].")
    private Integer background;

    @Option(names = "--only", paramLabel = "PART", description = "Measure this part alone: ${COMPLETION-CANDIDATES}.")
    private Part only;

    @Option(names = "--subscribers", description = "Streams open at the same time [10000].")
    private Integer subscribers;

    @Option(names = "--nudges-at-start", description = "Nudges on the topic when the sink API starts [1000000].")
    private Integer nudgesAtStart;

    @Option(names = "--keep", description = "Keep the temporary folder, with the logs.")
    private boolean keep;

    @Option(names = "--home", hidden = true, defaultValue = "${sys:goodturn.home:-.}")
    private Path home;

    /** Runs and exits. */
    public static void main(String[] args) {
        Logger.getLogger("").setLevel(Level.SEVERE);
        System.exit(run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                args));
    }

    static int run(PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new BenchMain())
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    boolean told = failure instanceof Failure;
                    command.getErr().println("goodturn: " + (told ? failure.getMessage() : failure.toString()));
                    return 1;
                })
                .execute(args);
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        Sizes sizes = sizes();
        DeliverySizes deliverySizes = deliverySizes();
        if (json != null) {
            Files.writeString(json, ""); // A file that cannot be written is told before the work, not after.
        }
        Console console = new Console(spec.commandLine().getErr(), System::nanoTime);
        BenchReport report = report(sizes, deliverySizes, console);
        if (json != null) {
            Files.writeString(
                    json,
                    new ObjectMapper()
                            .enable(SerializationFeature.INDENT_OUTPUT)
                            .writeValueAsString(report));
        }
        spec.commandLine().getOut().print(ReportText.of(report));
        spec.commandLine().getOut().flush();
        return 0;
    }

    private BenchReport report(Sizes sizes, DeliverySizes deliverySizes, Console console) throws InterruptedException {
        if (only == Part.topology) {
            return topology(sizes, console);
        }
        if (only == Part.delivery) {
            long start = System.nanoTime();
            return BenchReport.of(delivery(deliverySizes, console), seed, secondsSince(start));
        }
        BenchReport topology = topology(sizes, console);
        long start = System.nanoTime();
        return topology.with(delivery(deliverySizes, console), secondsSince(start));
    }

    private BenchReport topology(Sizes sizes, Console console) throws InterruptedException {
        try (BenchStack stack = newStack()) {
            return new Bench(stack, sizes, seed, console, Instant.now().truncatedTo(ChronoUnit.MILLIS)).run();
        }
    }

    private DeliveryReport delivery(DeliverySizes sizes, Console console) throws InterruptedException {
        try (BenchStack stack = newStack()) {
            return new DeliveryBench(stack, sizes, console).run();
        }
    }

    private BenchStack newStack() {
        BenchStack stack = new BenchStack(home.toAbsolutePath().normalize(), keep);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop"));
        return stack;
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }

    private DeliverySizes deliverySizes() {
        DeliverySizes standard = quick ? DeliverySizes.QUICK : DeliverySizes.FULL;
        try {
            return standard.with(
                    subscribers == null ? standard.subscribers() : subscribers,
                    nudgesAtStart == null ? standard.nudgesAtStart() : nudgesAtStart);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private Sizes sizes() {
        Sizes standard = quick ? Sizes.QUICK : Sizes.FULL;
        try {
            return new Sizes(
                    people == null ? standard.people() : people,
                    ties == null ? standard.tiesPerPerson() : ties,
                    events == null ? standard.events() : events,
                    floorRounds == null ? standard.floorRounds() : floorRounds,
                    samples == null ? standard.samples() : samples,
                    samplesPerSecond == null ? standard.samplesPerSecond() : samplesPerSecond,
                    background == null ? standard.backgroundPerSecond() : background);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }
}
