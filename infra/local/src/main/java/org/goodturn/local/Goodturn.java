package org.goodturn.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;
import org.goodturn.local.token.TokenCommand;
import org.goodturn.local.up.RecordCommand;
import org.goodturn.local.up.UpCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands of the launcher that concern the local stack. */
@Command(
        name = "./goodturn",
        mixinStandardHelpOptions = true,
        description = "Goodturn on this machine.",
        subcommands = {UpCommand.class, TokenCommand.class, RecordCommand.class})
public final class Goodturn implements Runnable {

    @Spec
    private CommandSpec spec;

    /** Status 0 on success, 2 on wrong usage, 1 otherwise. */
    public static void main(String[] args) throws IOException {
        try (InputStream logging = Goodturn.class.getResourceAsStream("supervisor-logging.properties")) {
            LogManager.getLogManager().readConfiguration(logging);
        }
        System.exit(run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                args));
    }

    static int run(PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new Goodturn())
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((wrong, given) -> {
                    CommandLine command = wrong.getCommandLine();
                    command.getErr().println("goodturn: " + wrong.getMessage());
                    command.usage(command.getErr());
                    return CommandLine.ExitCode.USAGE;
                })
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println("goodturn: " + sentence(failure));
                    return 1;
                })
                .execute(args);
    }

    private static String sentence(Exception failure) {
        if (failure instanceof Failure) {
            return failure.getMessage();
        }
        String detail = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return failure.getCause() == null ? detail : detail + " (" + failure.getCause() + ")";
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }
}
