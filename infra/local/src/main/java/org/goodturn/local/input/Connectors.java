package org.goodturn.local.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goodturn.ingest.ConnectorConfigs;
import org.goodturn.ingest.Input;
import org.goodturn.ingest.source.InputProgress;
import org.goodturn.local.Failure;
import org.goodturn.local.input.InputFiles.Read;
import org.goodturn.local.parts.ConnectWorker;
import org.goodturn.local.progress.Console;
import org.goodturn.local.progress.Waiting;

/** The connectors of the inputs: started in the worker, followed by what they report. */
final class Connectors {

    private static final int TASKS = 1;
    private static final long NANOS_BETWEEN_LINES = 5_000_000_000L;

    private final ConnectWorker worker;
    private final ConnectorConfigs configs;
    private final Waiting waiting;
    private final Console console;
    private final Map<String, InputProgress> told = new HashMap<>();

    Connectors(ConnectWorker worker, ConnectorConfigs configs, Waiting waiting, Console console) {
        this.worker = worker;
        this.configs = configs;
        this.waiting = waiting;
        this.console = console;
    }

    /** Removes connectors of an earlier run whose inputs are not asked for any more. */
    void removeAllBut(Set<String> names) {
        try {
            for (String running : worker.connectors()) {
                if (!names.contains(running)) {
                    worker.delete(running);
                }
            }
        } catch (IOException e) {
            throw new Failure("Connect does not take orders: " + e.getMessage(), e);
        }
    }

    /** Starts connectors for these inputs and waits until all that is there is on Kafka. */
    void readThrough(Map<String, Input> inputs) throws InterruptedException {
        inputs.forEach(this::put);
        long lastLine = System.nanoTime();
        boolean through = false;
        while (!through) {
            waiting.pause();
            through = true;
            for (Map.Entry<String, Input> each : inputs.entrySet()) {
                Optional<InputProgress> progress = progress(each.getKey());
                through &= progress.map(InputProgress::complete).orElse(false);
                failWhereFailed(each.getKey(), each.getValue(), progress);
            }
            if (through || System.nanoTime() - lastLine > NANOS_BETWEEN_LINES) {
                inputs.forEach(this::tell);
                lastLine = System.nanoTime();
            }
        }
    }

    private void put(String name, Input input) {
        try {
            worker.put(name, configs.of(name, input));
        } catch (IOException e) {
            throw new Failure("Connect does not take the input " + input.path() + ": " + e.getMessage(), e);
        }
    }

    /** Says how far an input is, unless that was said already. */
    private void tell(String name, Input input) {
        progress(name)
                .filter(now -> !now.equals(told.put(name, now)))
                .ifPresent(now -> console.step(
                        input.kind().word(),
                        Console.number(now.read()) + " read, " + Console.number(now.emitted()) + " events published"));
    }

    private void failWhereFailed(String name, Input input, Optional<InputProgress> progress) {
        JsonNode status;
        try {
            status = worker.status(name);
        } catch (IOException e) {
            // The worker rebalances, or has not begun with it yet.
            return;
        }
        List<JsonNode> all = new ArrayList<>(List.of(status.path("connector")));
        status.path("tasks").forEach(all::add);
        for (JsonNode each : all) {
            if (each.path("state").asText().equals("FAILED")) {
                String reason = progress.filter(now -> !now.problems().isEmpty())
                        .map(now -> now.problems().getLast())
                        .orElse(each.path("trace").asText().lines().findFirst().orElse("no reason given"));
                throw new Failure("The input " + input.path() + " could not be read: " + reason);
            }
        }
    }

    /** How far all of these are. */
    List<Read> progress(Map<String, Input> inputs) {
        List<Read> read = new ArrayList<>();
        inputs.forEach((name, input) -> progress(name).ifPresent(now -> read.add(new Read(name, input, now))));
        return read;
    }

    private Optional<InputProgress> progress(String name) {
        try {
            return InputProgress.read(configs.progressFile(name), TASKS);
        } catch (IOException e) {
            throw new UncheckedIOException("What " + name + " reports cannot be read", e);
        }
    }
}
