package org.goodturn.local.token;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.goodturn.local.Failure;
import org.goodturn.local.data.DataDirectory;
import org.goodturn.local.data.KeyFiles;
import org.goodturn.local.data.StackFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code goodturn token}. */
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = {
            "Prints a bearer token for a person of the local stack, or, without a person, lists the people: one a line,"
                    + " the id first, the liveliest first.",
            "Tokens work on this machine's stack alone: they are signed with its own key."
        })
public final class TokenCommand implements Callable<Integer> {

    private static final int DEFAULT_PORT = 8080;
    /** What an id of the stack's keyed hash looks like; everything else is an identifier. */
    private static final Pattern HASHED = Pattern.compile("p[A-Za-z0-9_-]{22}");

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "PERSON",
            description = "A person id, or the identifier as in the input, which is hashed with the stack's key.")
    private String person;

    @Option(names = "--application", description = "A token for an application that may act for the whole town.")
    private boolean application;

    @Option(names = "--link", description = "Instead of the token, a link that opens the page signed in as the person.")
    private boolean link;

    @Option(names = "--data", paramLabel = "DIR", description = "The stack's data directory. Default: .goodturn")
    private Path data = Path.of(".goodturn");

    @Option(names = "--port", paramLabel = "PORT", description = "The port of the stack. Default: the one it has.")
    private Integer port;

    @Option(
            names = "--ttl",
            paramLabel = "TIME",
            description = "How long the token lasts, such as 30m or 12h. Default: 12h")
    private String life = "12h";

    @Override
    public Integer call() throws IOException {
        if (application && person != null) {
            throw new ParameterException(spec.commandLine(), "Give either PERSON or --application, not both.");
        }
        if (link && person == null) {
            throw new ParameterException(spec.commandLine(), "--link goes with a PERSON: it opens the page as them.");
        }
        Duration lasting = life();
        if (!Files.isDirectory(data.resolve("keys"))) {
            throw new Failure("There is no stack under " + data + " yet; start one with ./goodturn up, or say --data.");
        }
        DataDirectory directory = new DataDirectory(data);
        KeyFiles keys = new KeyFiles(directory);
        Tokens tokens = new Tokens(keys, InstantSource.system());
        PrintWriter out = spec.commandLine().getOut();
        if (application) {
            out.println(tokens.forApplication(lasting));
        } else if (person != null) {
            String token = tokens.forPerson(id(keys), lasting);
            out.println(link ? url(directory) + "/#token=" + token : token);
        } else {
            people(tokens, directory).forEach(out::println);
        }
        out.flush();
        return 0;
    }

    private String id(KeyFiles keys) {
        if (HASHED.matcher(person).matches()) {
            return person;
        }
        return keys.personId(person)
                .orElseThrow(() -> new ParameterException(spec.commandLine(), "The identifier is empty."));
    }

    private List<String> people(Tokens tokens, DataDirectory directory) {
        String url = url(directory);
        try {
            return new PeopleList(url, tokens.forApplication(Duration.ofMinutes(5))).lines();
        } catch (IOException e) {
            throw new Failure("The stack at " + url + " does not answer; is it running? (" + e.getMessage() + ")");
        }
    }

    private String url(DataDirectory directory) {
        int at = port != null
                ? port
                : StackFile.read(directory).map(StackFile::port).orElse(DEFAULT_PORT);
        return "http://localhost:" + at;
    }

    private Duration life() {
        try {
            Duration parsed = Duration.parse("PT" + life);
            if (parsed.isPositive()) {
                return parsed;
            }
        } catch (DateTimeParseException e) {
            spec.commandLine().getErr().flush();
        }
        throw new ParameterException(spec.commandLine(), "--ttl takes a time such as 30m or 12h, not '" + life + "'.");
    }
}
