package org.goodturn.local.up;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.goodturn.ingest.BadInputException;
import org.goodturn.ingest.Input;
import org.goodturn.local.progress.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code goodturn up}. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = {
            "Starts broker, registry, topology and sink API on this machine, feeds them, and runs until Ctrl-C.",
            "Without --input the sample town is fed: a community of small businesses, the same for the same --seed."
        })
public final class UpCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--port", paramLabel = "PORT", description = "Of the sink API. Default: 8080")
    private int port = 8080;

    @Option(names = "--broker-port", paramLabel = "PORT", description = "Of the Kafka broker. Default: 9092")
    private int brokerPort = 9092;

    @Option(names = "--registry-port", paramLabel = "PORT", description = "Of the schema registry. Default: 8081")
    private int registryPort = 8081;

    @Option(names = "--data", paramLabel = "DIR", description = "Holds everything that is written. Default: .goodturn")
    private Path data = Path.of(".goodturn");

    @Option(names = "--seed", paramLabel = "N", description = "Which sample town. Default: 1")
    private long seed = 1;

    @Option(
            names = "--town-speed",
            paramLabel = "RATE",
            description = "Planted seconds per second. Default: 1440, a planted day per minute")
    private double townSpeed = 1440;

    @Option(names = "--no-sample", description = "Without the sample town; --input leaves it out, too.")
    private boolean withoutSample;

    @Option(
            names = "--input",
            paramLabel = "KIND=PATH",
            description =
                    "Reads a file or a folder; repeatable. Kinds: mbox, maildir, ics, and CSV with columns found by"
                            + " header: interactions (from,to,at[,group,channel,kind,outcome]),"
                            + " behaviors (person,topic,at[,kind,region]), profiles, consents."
                            + " at is in epoch seconds or ISO 8601.")
    private List<String> inputs = List.of();

    @Option(
            names = "--assume-consent",
            description = "States that you hold consent for all people in the files. Without it and without consent"
                    + " records nothing is kept.")
    private boolean assumeConsent;

    @Option(
            names = "--allow-loopback-webhooks",
            description = "Lets webhooks lead to this machine (localhost, over http too). Without it they need a public"
                    + " address and https.")
    private boolean allowLoopbackWebhooks;

    @Override
    public Integer call() throws InterruptedException {
        return new Up(options(), new Console(spec.commandLine().getOut(), System::nanoTime)).run();
    }

    private UpOptions options() {
        try {
            List<Input> parsed = new ArrayList<>();
            for (String input : inputs) {
                parsed.add(Input.parse(input));
            }
            boolean sample = !withoutSample && parsed.isEmpty();
            return new UpOptions(
                    port,
                    brokerPort,
                    registryPort,
                    data,
                    seed,
                    townSpeed,
                    sample,
                    parsed,
                    assumeConsent,
                    allowLoopbackWebhooks);
        } catch (IllegalArgumentException | BadInputException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
