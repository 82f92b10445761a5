package org.goodturn.local.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.goodturn.clock.StackClock;
import org.goodturn.ingest.BadInputException;
import org.goodturn.ingest.ConnectorConfigs;
import org.goodturn.ingest.Input;
import org.goodturn.ingest.InputCheck;
import org.goodturn.ingest.InputKind;
import org.goodturn.ingest.PeopleInFiles;
import org.goodturn.ingest.identity.HashKey;
import org.goodturn.ingest.source.InputProgress;
import org.goodturn.local.Failure;
import org.goodturn.local.data.DataDirectory;
import org.goodturn.local.data.KeyFiles;
import org.goodturn.local.feed.Feed;
import org.goodturn.local.feed.Situation;
import org.goodturn.local.producing.Feeder;
import org.goodturn.local.progress.CatchingUp;
import org.goodturn.local.progress.Console;
import org.goodturn.local.progress.TopologyReading;
import org.goodturn.topics.TopicPrefix;

/** Feeds the user's own files through Connect: consents and profiles first, then everything else. */
public final class InputFiles implements Feed {

    private static final Set<InputKind> ABOUT_PEOPLE = Set.of(InputKind.CONSENTS, InputKind.PROFILES);

    private final Map<String, Input> inputs;
    private final boolean assumeConsent;
    private final DataDirectory data;
    private final StackClock clock = StackClock.system();
    private Summary summary;

    /**
     * @param assumeConsent whether the operator states to hold consent for everybody in the files
     * @throws Failure where a file cannot be read
     */
    public InputFiles(DataDirectory data, List<Input> inputs, boolean assumeConsent) {
        this.data = data;
        this.inputs = named(inputs);
        this.assumeConsent = assumeConsent;
        try {
            inputs.forEach(InputCheck::check);
        } catch (BadInputException e) {
            throw new Failure(e.getMessage(), e);
        }
        forgetProgress();
    }

    static Map<String, Input> named(List<Input> inputs) {
        Map<InputKind, Integer> ofKind = new EnumMap<>(InputKind.class);
        Map<String, Input> named = new LinkedHashMap<>();
        for (Input input : inputs) {
            int number = ofKind.merge(input.kind(), 1, Integer::sum);
            named.put(ConnectorConfigs.name(input, number), input);
        }
        return named;
    }

    @Override
    public StackClock clock() {
        return clock;
    }

    @Override
    public boolean needsConnect() {
        return true;
    }

    @Override
    public void feed(Situation stack) throws InterruptedException {
        ConnectorConfigs configs = new ConnectorConfigs(
                new KeyFiles(data).hash(),
                TopicPrefix.DEFAULT.value(),
                stack.registry().url(),
                clock.format(),
                progressFolder());
        Connectors connectors = new Connectors(stack.connect(), configs, stack.waiting(), stack.console());
        try (TopologyReading reading = new TopologyReading(stack.broker().bootstrapServers(), TopicPrefix.DEFAULT)) {
            CatchingUp catchingUp = new CatchingUp(reading, stack.waiting(), stack.console());
            connectors.removeAllBut(inputs.keySet());
            if (assumeConsent) {
                stateConsents(stack);
            }
            connectors.readThrough(those(true));
            catchingUp.await();
            connectors.readThrough(those(false));
            catchingUp.await();
            stack.console().step("topology", "has read everything");
        }
        summary = new Summary(connectors.progress(inputs), stack.topology().status(), assumeConsent, stack.console());
    }

    private Map<String, Input> those(boolean aboutPeople) {
        Map<String, Input> chosen = new LinkedHashMap<>();
        inputs.forEach((name, input) -> {
            if (ABOUT_PEOPLE.contains(input.kind()) == aboutPeople) {
                chosen.put(name, input);
            }
        });
        return chosen;
    }

    private void stateConsents(Situation stack) {
        HashKey key = HashKey.read(new KeyFiles(data).hash());
        Set<String> people = new TreeSet<>();
        inputs.values()
                .forEach(input ->
                        people.addAll(PeopleInFiles.of(input, key, clock).people()));
        try (Feeder feeder = new Feeder(
                "operator-consents",
                stack.broker().bootstrapServers(),
                stack.registry().url(),
                TopicPrefix.DEFAULT)) {
            int stated = new OperatorConsents(data.connect(), clock.instant()).feed(people, feeder::feed);
            stack.console().step("consents", Console.number(stated) + " people, as the operator states");
        }
    }

    private Path progressFolder() {
        return data.connect().resolve("progress");
    }

    /** What an earlier run said must not be taken for what this one does. */
    private void forgetProgress() {
        for (String name : inputs.keySet()) {
            try {
                Files.deleteIfExists(progressFolder().resolve(name + ".json"));
            } catch (IOException e) {
                throw new UncheckedIOException("The folder " + progressFolder() + " cannot be written", e);
            }
        }
    }

    @Override
    public void afterReady() {
        Optional.ofNullable(summary).ifPresent(Summary::print);
    }

    @Override
    public void close() {
        // The connectors keep their own offsets.
    }

    /** How far one input was read. */
    record Read(String name, Input input, InputProgress progress) {}
}
